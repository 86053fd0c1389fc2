#!/bin/bash
# ${executable} and ${sanitizedProductName} are filled in by electron-builder.
set -e

ln -sf '/opt/${sanitizedProductName}/${executable}' '/usr/bin/${executable}'

# electron-builder's own script takes the sandbox helper's right away when root may make user namespaces, but where AppArmor
# forbids them to everybody else, the app then aborts at start. With the right set it starts either way, and stays sandboxed.
chown root:root '/opt/${sanitizedProductName}/chrome-sandbox'
chmod 4755 '/opt/${sanitizedProductName}/chrome-sandbox'

if command -v update-desktop-database > /dev/null; then
  update-desktop-database /usr/share/applications || true
fi
