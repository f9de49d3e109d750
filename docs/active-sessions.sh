#!/usr/bin/env bash
# Creates active-sessions.png from the output of the sample on a terminal of 80 columns.
# On Debian: apt-get install chromium fonts-dejavu-core fonts-noto-cjk fonts-noto-color-emoji
set -euo pipefail
cd "$(dirname "$0")/.."

dotnet build samples/ActiveSessions -v quiet
page=$(mktemp -d)
trap 'rm -rf "$page"' EXIT

# Styles of the terminal become <b class="…">, and characters that are two columns wide become <i>.
cat >"$page/index.html" <<'HTML'
<!DOCTYPE html>
<meta charset="utf-8">
<style>
    body { margin: 24px; background: #16181f; color: #c9d1d9 }
    pre { margin: 0; font: 16px/22px "DejaVu Sans Mono", "Noto Sans Mono CJK JP", "Noto Color Emoji" }
    b { font-weight: normal }
    i { font-style: normal; display: inline-block; width: 2ch; height: 22px; vertical-align: bottom }
    .s1, .s1-38-5-1, .s1-38-5-3 { font-weight: bold }
    .s1 { color: #ffffff }
    .s2 { color: #8b949e }
    .s1-38-5-1 { color: #ff6b60 }
    .s1-38-5-3, .s38-5-3 { color: #e3b341 }
    .s38-5-2 { color: #57c269 }
</style>
HTML
TERM=xterm-256color script -qec 'stty cols 80; dotnet run --project samples/ActiveSessions --no-build' /dev/null |
    perl -CSD -pe '
        s/\e\[\?\d+h|\e=|\s+$//g;
        s/&/&amp;/g; s/</&lt;/g;
        s/\e\[0m/<\/b>/g;
        s/\e\[([\d;]+)m/"<b class=\"s" . $1 =~ tr{;}{-}r . "\">"/ge;
        s/[\x{2600}-\x{27BF}\x{3000}-\x{9FFF}\x{1F300}-\x{1FAFF}]/<i>$&<\/i>/g;
        s/^/<pre>/; s/$/ <\/pre>\n/' >>"$page/index.html"

chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --force-device-scale-factor=1.5 --user-data-dir="$page/profile" \
    --window-size="820,$((48 + 22 * $(grep -c '<pre>' "$page/index.html")))" --screenshot=docs/active-sessions.png "file://$page/index.html"
