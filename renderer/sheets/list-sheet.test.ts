import fc from 'fast-check';
import readXlsxFile from 'read-excel-file/universal';
import { expect, test } from 'vitest';
import { listSheetBytes, type ListSheet, type SheetValue } from './list-sheet';

const sheetOf = (rows: readonly (readonly SheetValue[])[]): ListSheet => ({
  title: '执行案件 [2026]',
  serialTitle: '序号',
  columns: [
    { title: '案号', width: 24 },
    { title: '标的', width: 16, kind: 'money' },
  ],
  rows,
  totalLabel: '合计',
  foot: '导出编号 1-0001',
});

async function readBack(sheet: ListSheet): Promise<readonly (readonly unknown[])[]> {
  const bytes = await listSheetBytes(sheet);
  return (await readXlsxFile(new Blob([bytes as BlobPart]), { trim: false }))[0]?.data ?? [];
}

test('ids, case numbers and Tibetan come back letter by letter, and nothing is calculated', async () => {
  const texts = [
    '632725199001011234',
    '（2026）青2725执1号',
    'བཀྲ་ཤིས་རྡོ་རྗེ',
    '=1+1',
    '+86 139',
    '-5',
    '@SUM(A1)',
    ' 前后 ',
    '001',
    '2026-10-12',
  ];
  const back = await readBack(sheetOf(texts.map((text) => [text, null])));
  expect(back.slice(2, 2 + texts.length).map((row) => row[1])).toEqual(texts);
});

test('amounts are numbers in yuan with their sum at the foot, and the last row marks the file', async () => {
  const back = await readBack(
    sheetOf([
      ['a', 1234560],
      ['b', null],
      ['c', 40],
    ]),
  );
  expect(back.slice(2)).toEqual([
    ['1', 'a', 12345.6],
    ['2', 'b', null],
    ['3', 'c', 0.4],
    ['合计', null, 12346],
    ['导出编号 1-0001', null, null],
  ]);
});

test('an empty list is a file with its head', async () => {
  expect((await readBack(sheetOf([])))[1]).toEqual(['序号', '案号', '标的']);
});

test('any text makes a file that can be read', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('toString', '__proto__', 'constructor')),
      async (typed) => {
        const back = await readBack(
          sheetOf([
            ['first', null],
            [typed, null],
            ['last', null],
          ]),
        );
        expect(back[2]?.[1]).toBe('first');
        expect(back[4]?.[1]).toBe('last');
      },
    ),
    { numRuns: 40 },
  );
});
