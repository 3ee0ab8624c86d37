#!/bin/sh
# Print the path of a Chromium for the browser tests: the system's, else apt-get's, else Playwright's own.
# Fails with one clear line when there is none: the browser tests are never skipped. Usage: chromium.sh PYTHON
set -u
python="$1"

zoek() {
    for naam in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
        [ -n "$naam" ] && command -v "$naam" && exit 0
    done
}

zoek
if command -v apt-get >/dev/null 2>&1; then
    sudo=""
    [ "$(id -u)" -eq 0 ] || sudo="sudo -n"
    if { $sudo apt-get update && $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium; } >&2; then
        zoek
    fi
fi
if "$python" -m playwright install chromium >&2; then
    "$python" -c 'from playwright.sync_api import sync_playwright as s
with s() as p: print(p.chromium.executable_path)' && exit 0
fi
echo "Geen Chromium gevonden en niet te installeren. Installeer Chromium, of geef het pad: CHROMIUM=/pad/naar/chromium make test" >&2
exit 1
