#!/bin/sh
# Makes a .deb from the folder PyInstaller built:  build_deb.sh dist/waystead dist
# Everything goes to /opt/waystead; the rest is a link in /usr/bin, a menu entry, an icon and the type of case packs.
set -eu
bundle=$1
out=$2
here=$(cd "$(dirname "$0")" && pwd)
icons=$here/../icons
version=$("$bundle/waystead" --version | cut -d' ' -f2)
architecture=$(dpkg --print-architecture)
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
umask 022
chmod 755 "$root"

mkdir -p "$root/DEBIAN" "$root/opt" "$root/usr/bin" "$root/usr/share/applications" "$root/usr/share/mime/packages" \
	"$root/usr/share/icons/hicolor/scalable/apps" "$root/usr/share/doc/waystead"
cp -a "$bundle" "$root/opt/waystead"
find "$root/opt" -type d -exec chmod 755 {} +
find "$root/opt" -type f -exec chmod 644 {} +
chmod 755 "$root/opt/waystead/waystead"
ln -s /opt/waystead/waystead "$root/usr/bin/waystead"
install -m 644 "$here/waystead.desktop" "$root/usr/share/applications/waystead.desktop"
install -m 644 "$here/waystead-mime.xml" "$root/usr/share/mime/packages/waystead.xml"
install -m 644 "$icons/waystead.svg" "$root/usr/share/icons/hicolor/scalable/apps/waystead.svg"
install -m 644 "$here/../../NOTICE" "$root/usr/share/doc/waystead/copyright"

cat >"$root/DEBIAN/control" <<CONTROL
Package: waystead
Version: $version
Architecture: $architecture
Maintainer: The Waystead contributors <waystead@localhost>
Installed-Size: $(du -sk "$root/opt" | cut -f1)
Section: office
Priority: optional
Depends: libc6 (>= 2.34), libegl1, libgl1, libxkbcommon0, libdbus-1-3, libfontconfig1, libxcb-cursor0, libxkbcommon-x11-0, libxcb-icccm4, libxcb-keysyms1
Recommends: shared-mime-info, desktop-file-utils, libcups2t64 | libcups2, libpulse0, libasound2t64 | libasound2
Description: casework for newcomers that stays on the laptop
 Sessions by phone, text and video, safety plans and a crisis page, for caseworkers who serve newcomers.
 Everything is kept in one encrypted vault on this computer. Nothing is sent anywhere.
CONTROL
# vaults are in people's own folders and are never touched by installing or removing
for script in postinst postrm; do
	cat >"$root/DEBIAN/$script" <<'SCRIPT'
#!/bin/sh
set -e
if command -v update-mime-database >/dev/null; then update-mime-database /usr/share/mime || true; fi
if command -v update-desktop-database >/dev/null; then update-desktop-database -q || true; fi
if command -v gtk-update-icon-cache >/dev/null; then gtk-update-icon-cache -qtf /usr/share/icons/hicolor || true; fi
SCRIPT
	chmod 755 "$root/DEBIAN/$script"
done

# the same input gives the same file
if [ -n "${SOURCE_DATE_EPOCH:-}" ]; then find "$root" -exec touch -hd "@$SOURCE_DATE_EPOCH" {} +; fi
dpkg-deb --root-owner-group -Zxz --build "$root" "$out/waystead_${version}_$architecture.deb"
