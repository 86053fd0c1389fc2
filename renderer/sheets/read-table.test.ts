import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/universal';
import { must } from '../../shared/core/assert';
import type { Sheet } from '../../shared/domain/case-import/table';
import { readTable } from './read-table';
import { packStored, unpackXml } from './unpack';
import { writeXlsx } from './write-xlsx';

const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

async function read(bytes: Uint8Array, name = 'list.csv'): Promise<readonly Sheet[]> {
  const result = await readTable(name, bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const textsOf = ([sheet]: readonly Sheet[]): readonly (readonly string[])[] =>
  must(sheet, 'a table has a sheet').rows.map((row) => row.map(({ text }) => text));

/** 案号,被执行人 and （2026）青2725执1号,扎西 as Chinese Excel saves them. */
const GBK = Uint8Array.from(
  'b0b8bac52cb1bbd6b4d0d0c8cb0d0aa3a832303236a3a9c7e032373235d6b431bac52cd4facef70d0a'.match(/../g) ?? [],
  (hex) => Number.parseInt(hex, 16),
);

describe('a table', () => {
  it('is read from .xlsx with text, numbers and days told apart', async () => {
    const day = { value: new Date('2026-10-12'), type: Date, format: 'yyyy/mm/dd' };
    const blob = await writeExcelFile([
      ['案号', '标的', '立案日期', '证件号码'],
      ['（2026）青2725执1号', 12345.6, day, Number('632725198403070013')],
    ]).toBlob();
    const [sheet] = await read(await bytesOf(blob), 'list.xlsx');
    expect(sheet?.rows[1]).toEqual([
      { text: '（2026）青2725执1号', kind: 'text' },
      { text: '12345.6', kind: 'number' },
      { text: '2026-10-12', kind: 'day' },
      { text: '632725198403070000', kind: 'number' },
    ]);
  });

  it('of text comes back as it was written, and no cell becomes a formula or a number', async () => {
    const rows = [
      ['=1+1', '+86', '-', '@x'],
      ['632725198403070013', '（2026）青2725执1号', 'བཀྲ་ཤིས་རྡོ་རྗེ', '2026-10-12'],
    ];
    const bytes = await writeXlsx({ name: '案件', rows, heads: 1, widths: [10, 20] });
    const sheets = await read(bytes, 'list.xlsx');
    expect(textsOf(sheets)).toEqual(rows);
    expect(sheets[0]?.rows.flat().every(({ kind }) => kind === 'text')).toBe(true);
  });

  it.each([
    ['UTF-8', utf8('案号,被执行人\n（2026）青2725执1号,"扎西, བཀྲ་ཤིས"\n')],
    ['UTF-8 with its mark', utf8('\uFEFF案号,被执行人\n（2026）青2725执1号,"扎西, བཀྲ་ཤིས"\n')],
    ['tabs', utf8('案号\t被执行人\n（2026）青2725执1号\t扎西, བཀྲ་ཤིས\n')],
    ['semicolons', utf8('案号;被执行人\n（2026）青2725执1号;"扎西, བཀྲ་ཤིས"\n')],
  ])('is read from text in %s', async (_, bytes) => {
    expect(textsOf(await read(bytes)).slice(0, 2)).toEqual([
      ['案号', '被执行人'],
      ['（2026）青2725执1号', '扎西, བཀྲ་ཤིས'],
    ]);
  });

  it('is read from GBK, as Chinese Excel saves it', async () => {
    expect(textsOf(await read(GBK)).slice(0, 2)).toEqual([
      ['案号', '被执行人'],
      ['（2026）青2725执1号', '扎西'],
    ]);
  });

  it.each([
    ['old_excel', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['empty', new Uint8Array()],
    ['empty', utf8('\n\n,,\n')],
    ['not_a_table', utf8('%PDF-1.7')],
    ['not_a_table', utf8('<html><table>')],
    ['not_a_table', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)],
    ['not_a_table', packedBytes({ 'word/document.xml': '<w/>' })],
    ['not_a_table', Uint8Array.of(0, 1, 2, 3, 4)],
  ])('is refused as %s', async (type, bytes) => {
    expect(await readTable('file', bytes)).toEqual({ ok: false, error: { type } });
  });
});

function packedBytes(files: Readonly<Record<string, string>>): Uint8Array {
  return new Uint8Array(packStored(new Map(Object.entries(files).map(([name, text]) => [name, utf8(text)]))));
}

/** One entry of zeros, compressed, that says it is as long as given. */
async function bomb(realBytes: number, declared: number): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(realBytes)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const packed = new Uint8Array(await new Response(stream).arrayBuffer());
  const archive = new Uint8Array(packStored(new Map([['xl/a.xml', packed]])));
  const view = new DataView(archive.buffer);
  const central = archive.length - 22 - 46 - 'xl/a.xml'.length;
  view.setUint16(central + 10, 8, true);
  view.setUint32(central + 24, declared, true);
  return archive;
}

describe('a small file that unpacks to a large one', () => {
  it('is refused by what it declares', async () => {
    const bytes = await bomb(1000, 2_000_000_000);
    expect(await readTable('list.xlsx', bytes)).toEqual({ ok: false, error: { type: 'too_large_unpacked' } });
  });

  it('is refused while it is unpacked when it declares too little', async () => {
    const bytes = await bomb(5_000_000, 10);
    expect(bytes.length).toBeLessThan(50_000);
    expect(await unpackXml(bytes, 1_000_000)).toEqual({ ok: false, error: { type: 'too_large_unpacked' } });
    const enough = await unpackXml(bytes, 6_000_000);
    expect(enough.ok && enough.value.get('xl/a.xml')?.length).toBe(5_000_000);
  });
});
