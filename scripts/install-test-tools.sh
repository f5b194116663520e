#!/usr/bin/env bash
# The browser tests need Chromium. Where it is missing and we may install packages (Debian, root), install it; elsewhere the tests say
# that they skip. Nothing is downloaded by npm packages themselves.
set -euo pipefail
if command -v chromium >/dev/null 2>&1; then exit 0; fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-dejavu-core || echo "Chromium could not be installed: browser tests will be skipped"
else
  echo "Chromium is not installed: browser tests will be skipped"
fi
