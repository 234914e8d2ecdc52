from pathlib import Path

_ROOT = Path(__file__).parent


def path(*parts: str) -> Path:
    """Return the path of a bundled file: path("fonts", "Tinos-Regular.ttf")."""
    return _ROOT.joinpath(*parts)
