#!/usr/bin/env bash
# Runs a command as on a machine that has Node and nothing else: no browser, no fonts, no Wine, no voices. Linux only; what is
# hidden is hidden from that command alone.
set -euo pipefail

if [ "${1:-}" != --hidden ]; then
  root=$([ "$(id -u)" -eq 0 ] || echo --map-root-user)
  # shellcheck disable=SC2086 # nothing, or one option
  exec unshare --mount $root bash "$0" --hidden "$@"
fi
shift

browsers=(chromium-headless-shell chrome-headless-shell chromium chromium-browser google-chrome google-chrome-stable microsoft-edge firefox firefox-esr)
for program in "${browsers[@]}" WebKitWebDriver Xvfb wine wine64 wineserver speech-dispatcher espeak-ng fc-list; do
  for path in $(type -aP "$program"); do mount --bind /dev/null "$(readlink -f "$path")"; done
done
for folder in /usr/share/fonts /usr/local/share/fonts /etc/fonts /usr/share/fontconfig /var/cache/fontconfig \
  "$HOME/.fonts" "$HOME/.local/share/fonts" "$HOME/.cache/fontconfig"; do
  if [ -d "$folder" ]; then mount -t tmpfs tmpfs "$folder"; fi
done
unset SPORTELLO_BROWSER CHROME_PATH FONTCONFIG_FILE FONTCONFIG_PATH
exec "$@"
