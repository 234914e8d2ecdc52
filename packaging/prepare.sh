#!/bin/sh
# Makes .venv ready: system libraries (Debian), a virtual environment, what is pinned, the project itself.
# Does only what is missing, so that it costs nothing the second time.
set -eu
cd "$(dirname "$0")/.."

PYTHON=${PYTHON:-python3}
LIBRARIES="libgl1 libegl1 libglib2.0-0 libdbus-1-3 libfontconfig1 fonts-dejavu-core
libxkbcommon0 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0
libxcb-render-util0 libxcb-shape0 libxcb-sync1 libxcb-xfixes0 libxcb-xkb1"

missing_packages() {
    for package in $LIBRARIES; do
        # From Debian 13 on some libraries carry the suffix t64.
        dpkg-query -W -f '${Status}\n' "$package" "${package}t64" 2>/dev/null | grep -q 'ok installed' || echo "$package"
    done
    "$PYTHON" -c 'import ensurepip, venv' 2>/dev/null || echo python3-venv
}

install_libraries() {
    command -v dpkg-query >/dev/null || return 0
    missing=$(missing_packages | tr '\n' ' ')
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" -ne 0 ]; then
        echo "Qt needs a few system libraries. Please run this once, then try again:" >&2
        echo "  sudo apt-get update && sudo apt-get install -y --no-install-recommends $missing" >&2
        exit 1
    fi
    echo "Installing system libraries: $missing"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    # shellcheck disable=SC2086  # the list is words
    apt-get install -y -qq --no-install-recommends $missing >/dev/null
}

check_python() {
    "$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' && return 0
    echo "Python 3.11 or newer is needed; this is $("$PYTHON" --version 2>&1). Set PYTHON=..." >&2
    exit 1
}

build_environment() {
    stamp=.venv/prepared
    [ -e "$stamp" ] && [ "$stamp" -nt packaging/requirements.lock ] && [ "$stamp" -nt pyproject.toml ] && return 0
    [ -x .venv/bin/python ] || "$PYTHON" -m venv .venv
    echo "Installing what packaging/requirements.lock pins"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check -r packaging/requirements.lock
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
    # Without compiled files the first start would be three times slower.
    .venv/bin/python -m compileall -q app db ui resources
    touch "$stamp"
}

install_libraries
check_python
build_environment
