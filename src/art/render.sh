#!/usr/bin/env bash
# Draws the pictures of the sample exhibits and writes them into exhibits/.
#   src/art/render.sh            all of them
#   src/art/render.sh korea      only those whose name contains "korea"
# Needs node, npm, chromium and ImageMagick's convert. Fonts and coastlines are installed into a temporary folder
# and never committed; set ART_TMP to keep that folder between runs.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
tmp="${ART_TMP:-$(mktemp -d)}"
[ -n "${ART_TMP:-}" ] || trap 'rm -rf "$tmp"' EXIT
mkdir -p "$tmp"
cp "$here/package.json" "$tmp/package.json"
(cd "$tmp" && npm install --silent --no-audit --no-fund --no-package-lock)
ART_TMP="$tmp" node "$here/render.mjs" "$@"
