#!/bin/sh
# with-keyring.sh [--locked | --bus-only] COMMAND [ARGUMENT...]
# Runs a command under a session bus of its own with a real keyring that is unlocked (or locked, or absent), with a HOME
# and an XDG_RUNTIME_DIR that are temporary, and without a display, so that no prompt can open. Ends with the command's
# code; 77 (skipped) when a needed program is not installed.
set -eu

usage() {
  echo "usage: with-keyring.sh [--locked | --bus-only] COMMAND [ARGUMENT...]" >&2
  exit 2
}

# On a new bus: starts the keyring, runs the command, ends the keyring.
inside() {
  mode=$1
  shift
  daemon=
  trap '[ -z "$daemon" ] || kill "$daemon" 2>/dev/null || true' EXIT
  trap 'exit 143' TERM
  trap 'exit 130' INT
  if [ "$mode" != absent ]; then
    # A pipeline's $! is its last process: the daemon itself.
    printf password | gnome-keyring-daemon --foreground --unlock --components=secrets >"$HOME/keyring.log" 2>&1 &
    daemon=$!
    tries=0
    until dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \
        string:org.freedesktop.secrets 2>/dev/null | grep -q 'boolean true'; do
      tries=$((tries + 1))
      [ "$tries" -lt 100 ] || { cat "$HOME/keyring.log" >&2; echo "the keyring does not start" >&2; exit 1; }
      sleep 0.1
    done
  fi
  if [ "$mode" = locked ]; then
    dbus-send --session --print-reply --dest=org.freedesktop.secrets /org/freedesktop/secrets \
      org.freedesktop.Secret.Service.Lock array:objpath:/org/freedesktop/secrets/collection/login >/dev/null
  fi
  code=0
  "$@" || code=$?
  exit "$code"
}

# A bus without the system's service files: nothing answers on it but what is started here.
write_bus_configuration() {
  cat <<EOF_CONFIGURATION
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
EOF_CONFIGURATION
}

self=$(cd "$(dirname "$0")" && pwd)/$(basename "$0")
mode=unlocked
case "${1:-}" in
  --inside) shift; inside "$@" ;;
  --locked) mode=locked; shift ;;
  --bus-only) mode=absent; shift ;;
esac
[ $# -gt 0 ] || usage
for program in dbus-run-session dbus-send gnome-keyring-daemon; do
  command -v "$program" >/dev/null || { echo "SKIPPED: $program is not installed" >&2; exit 77; }
done

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 143' TERM
trap 'exit 130' INT
mkdir -m 0700 "$folder/home" "$folder/run"
write_bus_configuration >"$folder/bus.conf"
unset DISPLAY WAYLAND_DISPLAY XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME XDG_STATE_HOME XDG_CURRENT_DESKTOP
export HOME="$folder/home" XDG_RUNTIME_DIR="$folder/run"
code=0
dbus-run-session --config-file="$folder/bus.conf" -- "$self" --inside "$mode" "$@" || code=$?
exit "$code"
