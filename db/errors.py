class FileRefused(Exception):
    """The office file cannot be used as asked; the text is a sentence for the secretary."""


class NewerFile(FileRefused):
    """The file is sound, but only a newer version of the program can read it."""
