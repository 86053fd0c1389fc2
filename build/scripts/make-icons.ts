import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { must } from '../../shared/core/assert';
import { findChromium } from './find-chromium';
import { ROOT } from './project';

/**
 * Draws the program's icons from `renderer/icon.svg`: `npx tsx build/scripts/make-icons.ts`, after that file changed. The .ico is made
 * here because the packaging tool would fetch a converter from the network.
 */
const PNG_SIZE = 512;
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256] as const;

async function draw(page: Page, svg: string, size: number): Promise<Buffer> {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  return page.screenshot({ omitBackground: true });
}

/** An .ico is a directory of pictures: a head of 6 bytes, 16 bytes for each, then the pictures, here as PNG. */
function icoOf(pictures: readonly { readonly size: number; readonly png: Buffer }[]): Buffer {
  const HEAD = 6;
  const ENTRY = 16;
  const directory = Buffer.alloc(HEAD + ENTRY * pictures.length);
  directory.writeUInt16LE(1, 2); // an icon, not a cursor
  directory.writeUInt16LE(pictures.length, 4);
  let offset = directory.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const at = HEAD + ENTRY * index;
    directory.writeUInt8(size % 256, at); // 256 is written as 0
    directory.writeUInt8(size % 256, at + 1);
    directory.writeUInt16LE(1, at + 4); // planes
    directory.writeUInt16LE(32, at + 6); // bits per pixel
    directory.writeUInt32LE(png.length, at + 8);
    directory.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([directory, ...pictures.map(({ png }) => png)]);
}

const svg = await readFile(join(ROOT, 'renderer/icon.svg'), 'utf8');
const browser = await chromium.launch({
  executablePath: must(findChromium(), 'Chromium is installed'),
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
const pictures = [];
for (const size of ICO_SIZES) pictures.push({ size, png: await draw(page, svg, size) });
await writeFile(join(ROOT, 'build/resources/icon.ico'), icoOf(pictures));
await writeFile(join(ROOT, 'build/resources/icon.png'), await draw(page, svg, PNG_SIZE));
await browser.close();
