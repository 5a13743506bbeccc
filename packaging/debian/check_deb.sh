#!/bin/sh
# Tries a .deb out on this machine, as root: install, self-test as nobody, a window under Xvfb, purge, nothing left.
#   check_deb.sh dist/waystead_0.1.0_amd64.deb [seconds the window has to live]
set -eu
deb=$(realpath "$1")
seconds=${2:-6}
export DEBIAN_FRONTEND=noninteractive
[ "$(id -u)" = 0 ] || { echo "check_deb.sh installs and removes packages: run it as root." >&2; exit 2; }

say() { echo "== $*"; }
fail() { echo "FAILED: $*" >&2; exit 1; }
home=$(mktemp -d)
display=
cleanup() {
	[ -z "$display" ] || kill "$display" 2>/dev/null || true
	if dpkg -s waystead >/dev/null 2>&1; then apt-get purge -y waystead >/dev/null 2>&1 || true; fi
	rm -rf "$home"
}
trap cleanup EXIT
chown nobody "$home"
as_nobody() { setpriv --reuid=nobody --regid=nogroup --clear-groups env -i HOME="$home" WAYSTEAD_HOME="$home/w" LANG=C.UTF-8 "$@"; }

say "contents"
dpkg-deb --info "$deb" | sed -n 's/^ \(Package\|Version\|Installed-Size\)/\1/p'
if dpkg-deb --contents "$deb" | grep -E '\.ts$|lib-dynload/(_ssl|_sqlite3)|/plugins/tls/|icuuc\.dll'; then
	fail "something that should not be shipped"
fi

say "install"
apt-get install -y --no-install-recommends "$deb" >/dev/null 2>&1 || { apt-get update >/dev/null; apt-get install -y --no-install-recommends "$deb" >/dev/null; }
[ "$(readlink -f /usr/bin/waystead)" = /opt/waystead/waystead ] || fail "/usr/bin/waystead"
entry=/usr/share/applications/waystead.desktop
sed -n '/^\[Desktop Action Crisis\]/,$p' "$entry" | grep -qx 'Exec=waystead crisis' || fail "the menu entry does not lead to crisis"
if command -v desktop-file-validate >/dev/null; then desktop-file-validate /usr/share/applications/waystead.desktop; fi

say "self-test as nobody, from another folder, with an empty environment"
(cd / && as_nobody /usr/bin/waystead self-test) || fail "self-test"

# one window of the program, started as its menu entry or its action does, that has to stay open
stays_open() {
	say "a window of 'waystead $*' that lives $seconds s under Xvfb"
	(cd / && as_nobody DISPLAY=":$number" timeout --signal=TERM "$seconds" /usr/bin/waystead "$@" >"$home/out" 2>&1) &
	window=$!
	sleep "$((seconds - 2))"
	if command -v xdotool >/dev/null; then
		names=$(DISPLAY=":$number" xdotool search --onlyvisible --name . getwindowname %@ 2>/dev/null || true)
		echo "windows: $names"
		echo "$names" | grep -qi waystead || { cat "$home/out"; fail "no window called Waystead"; }
	fi
	code=0
	wait "$window" || code=$?
	# 124: it was still running when the time was over, or 0: it went when it was asked to
	[ "$code" = 124 ] || [ "$code" = 0 ] || { cat "$home/out"; fail "the window ended by itself with code $code"; }
	if grep -qE 'Traceback|Error' "$home/out"; then cat "$home/out"; fail "the window complained"; fi
}

if command -v Xvfb >/dev/null; then
	number=97
	Xvfb ":$number" -screen 0 1280x800x24 -nolisten tcp >/dev/null 2>&1 &
	display=$!
	sleep 1
	stays_open
	stays_open crisis
else
	say "left out: no Xvfb here, so no window was opened"
fi

say "purge"
apt-get purge -y waystead >/dev/null 2>&1
for left in /opt/waystead /usr/bin/waystead /usr/share/applications/waystead.desktop /usr/share/mime/packages/waystead.xml \
	/usr/share/icons/hicolor/scalable/apps/waystead.svg /usr/share/doc/waystead; do
	[ ! -e "$left" ] || fail "$left is still there"
done
if grep -qs waystead /usr/share/mime/globs2 /usr/share/applications/mimeinfo.cache; then fail "the file type is still registered"; fi
echo "The package installs, works and leaves nothing behind."
