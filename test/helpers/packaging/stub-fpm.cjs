#!/usr/bin/env node
// Takes the place of fpm, which electron-builder would fetch from the network: lays out what a .deb would install, and keeps the scripts.
const { cpSync, mkdirSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const args = process.argv.slice(2);
const valueOf = (name) => args[args.indexOf(name) + 1];
const artifact = valueOf('--package');
const root = `${artifact}.root`;
for (const [, from, to] of args.map((arg) => /^(\/.*?)=(\/.*)$/.exec(arg) ?? []).filter(([, from]) => from)) {
  mkdirSync(path.dirname(path.join(root, to)), { recursive: true });
  cpSync(from, path.join(root, to), { recursive: true });
}
mkdirSync(`${artifact}.scripts`, { recursive: true });
for (const name of ['after-install', 'after-remove'])
  cpSync(valueOf(`--${name}`), path.join(`${artifact}.scripts`, name));
writeFileSync(`${artifact}.json`, JSON.stringify({ architecture: valueOf('--architecture'), name: valueOf('--name') }));
writeFileSync(artifact, '');
