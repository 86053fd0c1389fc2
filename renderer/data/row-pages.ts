import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { EntityId } from '../../shared/core/ids';
import type { Breathe } from '../../shared/core/in-slices';
import { packRows, unpackRows, type PackedRows } from '../../shared/exchange/packed-rows';
import type { Row } from '../../shared/exchange/row';
import { inShortSlices } from './breathe';
import type { DataKeys } from './crypto/keyring';
import { seal, unseal } from './crypto/seal';
import type { PageRecord } from './database';
import { packLines, rememberLines, type PackedLines } from './page-lines';
import { utf8FromBytes } from '../../shared/core/utf8';

/** Rows sealed together. Opening one box of many rows takes a tenth of the time of opening a box for each. */
export const PAGE_ROWS = 500;

/** Rows that were not changed for a while, kept together. A row in a page of a higher number, or by itself, is newer. */
export interface Page {
  readonly page: number;
  /** Of cases that nobody waits for: read after the first screen is shown. */
  readonly resting: boolean;
  /**
   * Written as it came, in a hurry: without the lines, and none of its cases is known to rest. It is written anew when there is time. An
   * older program does not know of this and keeps such pages as they are.
   */
  readonly raw?: true;
  readonly rows: readonly Row[];
}

interface PackedPage {
  readonly rows: PackedRows;
  readonly lines?: PackedLines;
}

export async function sealPage(
  { page, resting, raw, rows }: Page,
  keys: DataKeys,
  breathe: Breathe = inShortSlices(),
): Promise<PageRecord> {
  const packedRows = packRows(rows);
  await breathe();
  const packed: PackedPage = { rows: packedRows, ...(raw ? {} : { lines: await packLines(rows, breathe) }) };
  await breathe();
  const body = await seal(keys.data, utf8ToBytes(JSON.stringify(packed)), contextOf(page));
  await breathe();
  return { page, resting: resting ? 1 : 0, body };
}

/** Null when the page is damaged. */
export async function unsealPage({ page, resting, body }: PageRecord, keys: DataKeys): Promise<Page | null> {
  const opened = await unseal(keys.data, body, contextOf(page));
  if (!opened.ok) return null;
  try {
    const packed = JSON.parse(utf8FromBytes(opened.value)) as PackedPage;
    const rows = unpackRows(packed.rows);
    rememberLines(rows, packed.lines);
    return { page, resting: resting === 1, ...(packed.lines ? {} : { raw: true }), rows };
  } catch {
    return null;
  }
}

const contextOf = (page: number): string => `page/${page}`;

interface Cut {
  readonly resting: ReadonlySet<EntityId>;
  /** Number of the first page. */
  readonly from: number;
  readonly pageRows?: number;
}

/** Rows as they came, in pages. */
export const rawPagesOf = (rows: readonly Row[], from: number): readonly Page[] =>
  pagesOf(rows, { resting: new Set(), from }).map((page) => ({ ...page, raw: true }));

/** Cuts rows into pages, those at rest apart from the others. */
export function pagesOf(rows: readonly Row[], { resting, from, pageRows = PAGE_ROWS }: Cut): readonly Page[] {
  const pages: Page[] = [];
  for (const rests of [false, true]) {
    const these = rows.filter(({ id }) => resting.has(id) === rests);
    for (let at = 0; at < these.length; at += pageRows) {
      pages.push({ page: from + pages.length, resting: rests, rows: these.slice(at, at + pageRows) });
    }
  }
  return pages;
}
