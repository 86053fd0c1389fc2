'use strict';

const { devDependencies } = require('../package.json');

/**
 * The installers. `npm run package` builds `dist/` first; everything the app imports is bundled there, so no node_modules go in.
 * `appId`, `productName` and the name in package.json are part of where data lies: they never change.
 *
 * @type {import('electron-builder').Configuration}
 */
module.exports = {
  appId: 'cn.nyamdrel.app',
  productName: 'Nyamdrel',
  electronVersion: devDependencies.electron,
  // Debian's tools want a home page, and the desktop file's name must be known to the running app.
  extraMetadata: { homepage: 'https://nyamdrel.example', desktopName: 'nyamdrel.desktop' },
  directories: { output: 'release', buildResources: 'build/resources' },
  files: ['dist/electron/**', 'dist/renderer/**', 'package.json', '!node_modules/**', '!**/*.map'],
  // The licences of what is bundled ask to go along with it.
  extraResources: ['LICENSE', 'NOTICES.md'],
  asar: true,
  npmRebuild: false,
  publish: null,
  electronLanguages: ['zh-CN', 'en-US'],

  // Flipped after packing, before signing. Playwright cannot drive such a build: a test build turns the inspect fuse on.
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },

  win: { target: [{ target: 'nsis', arch: ['x64'] }] },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    // Whoever removes the program keeps the county's data.
    deleteAppDataOnUninstall: false,
    differentialPackage: false,
    installerLanguages: ['zh_CN', 'en_US'],
  },

  linux: {
    target: [{ target: 'deb', arch: ['x64', 'arm64'] }],
    category: 'Office',
    executableName: 'nyamdrel',
    maintainer: 'Nyamdrel maintainers <maintainers@nyamdrel.example>',
    synopsis: '执行联动 · མཉམ་འབྲེལ།',
  },
  deb: {
    packageName: 'nyamdrel',
    afterInstall: 'build/resources/linux/after-install.sh',
    afterRemove: 'build/resources/linux/after-remove.sh',
  },
};
