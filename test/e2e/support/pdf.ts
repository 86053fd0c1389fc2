import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs one of poppler's programs over a PDF and answers what it wrote. */
function poppler(program: string, [options, to = []]: readonly (readonly string[])[], pdf: Buffer): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'nyamdrel-pdf-'));
  try {
    writeFileSync(join(folder, 'sheet.pdf'), pdf);
    return execFileSync(program, [...(options ?? []), 'sheet.pdf', ...to], {
      cwd: folder,
      maxBuffer: 64 * 1024 * 1024,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Pages of a PDF as the text that a reader would copy, without spaces and line ends: those are the printer's. */
export const pdfPages = (pdf: Buffer): readonly string[] =>
  poppler('pdftotext', [['-raw'], ['-']], pdf)
    .toString('utf8')
    .split('\f')
    .map((page) => page.replace(/\s+/gu, ''))
    .filter((page) => page !== '');

export const withoutSpaces = (text: string): string => text.replace(/\s+/gu, '');

/** What pdfinfo says of the size of the pages. */
export const pdfPageSize = (pdf: Buffer): string =>
  /Page size:\s*(.*)/.exec(poppler('pdfinfo', [], pdf).toString('utf8'))?.[1] ?? '';

/** Distance from the upper edge of the first page to the first ink, in millimetres. */
export function firstInkMm(pdf: Buffer): number {
  const DPI = 300;
  // A plain grey map: "P5", width, height, 255, then a byte per pixel.
  const map = poppler('pdftoppm', [['-gray', '-r', String(DPI), '-f', '1', '-l', '1']], pdf);
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(map.subarray(0, 40).toString('latin1'));
  if (!head) throw new Error('not a grey map');
  const width = Number(head[1]);
  const at = map.subarray(head[0].length).findIndex((grey) => grey < 128);
  return (Math.floor(at / width) / DPI) * 25.4;
}
