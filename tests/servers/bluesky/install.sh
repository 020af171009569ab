#!/bin/sh
# Installs the packages of the Bluesky test network into TARGETDIR/node_modules, from package-lock.json.
# Usage: install.sh TARGETDIR
# Quick when the same is installed already. An install that fails leaves TARGETDIR as it was. Needs node (18.7 or
# newer) and npm (9 or newer), and make, g++ and python3 where no ready-made better-sqlite3 fits.
set -eu

if [ $# -ne 1 ]; then
    echo "usage: $0 TARGETDIR" >&2
    exit 2
fi
source=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
target=$1

for tool in node npm sha256sum; do
    if ! command -v "$tool" >/dev/null 2>&1; then
        echo "install.sh: $tool is not installed" >&2
        exit 1
    fi
done

# The native module fits one ABI of node only.
abi=$(node -p 'process.versions.modules')
stamp=$( (cat "$source/package.json" "$source/package-lock.json"; echo "abi $abi") | sha256sum | cut -d' ' -f1)
if [ "$(cat "$target/.installed" 2>/dev/null || true)" = "$stamp" ]; then
    exit 0
fi

# Debian's node brings its headers along (libnode-dev): the native module is then built without a download.
prefix=$(dirname -- "$(dirname -- "$(readlink -f -- "$(command -v node)")")")
if [ -f "$prefix/include/node/node.h" ]; then
    npm_config_nodedir=$prefix
    export npm_config_nodedir
fi

works() {
    (cd "$1" && node -e 'new (require("better-sqlite3"))(":memory:").close(); require("sharp"); require("@atproto/dev-env/package.json")') >/dev/null 2>&1
}

mkdir -p -- "$(dirname -- "$target")"
partial=$(mktemp -d -- "$target.partial.XXXXXX")
trap 'rm -rf -- "$partial"' EXIT
trap 'exit 1' HUP INT TERM
cp -- "$source/package.json" "$source/package-lock.json" "$partial/"
(cd "$partial" && npm ci --no-audit --no-fund --loglevel=error)
# npm 11 runs an install script only where package.json allows it; older ones run all. Whatever the first left undone
# is done here.
if ! works "$partial"; then
    (cd "$partial" && npm rebuild --no-audit --no-fund --loglevel=error better-sqlite3)
fi
if ! works "$partial"; then
    echo "install.sh: the installed packages do not load" >&2
    exit 1
fi
printf '%s\n' "$stamp" >"$partial/.installed"
chmod 755 "$partial"
rm -rf -- "$target"
mv -- "$partial" "$target"
