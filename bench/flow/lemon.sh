#!/usr/bin/env bash
# Our solver against LEMON's network simplex on the same steps, in turn: bench/flow/lemon.sh [--quick] [FILE.min...]
# Needs a C++ compiler and LEMON's headers (Debian: g++ liblemon-dev), and `npm run build` before.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT

quick=()
if [ "${1:-}" = "--quick" ]; then
  quick=(--quick)
  shift
fi
if ! echo '#include <lemon/network_simplex.h>' | g++ -x c++ -fsyntax-only - 2>/dev/null; then
  echo "LEMON is not here: install g++ and liblemon-dev (Debian)." >&2
  exit 1
fi
g++ -O2 -std=c++14 "$here/lemon.cpp" -o "$folder/lemon" -llemon
files=()
if [ "$#" -gt 0 ]; then files=(--dimacs "$@"); fi
node "$here/main.mjs" "${quick[@]}" --lemon "$folder/lemon" "${files[@]}"
