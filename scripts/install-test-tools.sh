#!/usr/bin/env bash
# The browser tests need Chromium, one test of the flow solver the program bzip2, the tests of many machines nats-server. What is missing is
# installed where we may (Debian, root); elsewhere the tests say that they skip. Nothing is downloaded by npm packages themselves.
set -euo pipefail
missing=()
command -v chromium >/dev/null 2>&1 || missing+=(chromium fonts-dejavu-core)
command -v bzip2 >/dev/null 2>&1 || missing+=(bzip2)
command -v nats-server >/dev/null 2>&1 || missing+=(nats-server)
if [ "${#missing[@]}" = 0 ]; then exit 0; fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  if apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}"; then exit 0; fi
  echo "Could not be installed: ${missing[*]}; the tests that need it will be skipped"
else
  echo "Not installed: ${missing[*]}; the tests that need it will be skipped"
fi
