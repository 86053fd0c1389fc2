import readExcelFile from 'read-excel-file/universal';
import { writeXlsxInWorker } from '../../../renderer/sheets/in-worker';

const HEADS = [
  '案号',
  '立案日期',
  '案由',
  '执行依据',
  '作出单位',
  '申请执行人',
  '被执行人',
  '被执行人身份证号',
  '标的额',
];
const NAMES = ['扎西多杰', '才仁卓玛', '尼玛东珠', '白玛央金', '索南彭措'];

/** A list of cases as a court keeps it. Those of another `run` have other numbers. */
export function sheetOf(rows: number, run: number): Promise<Uint8Array> {
  const year = 2015 + run;
  const row = (i: number): readonly string[] => [
    `（${year}）青2725执${i + 1}号`,
    `${year}-${String((i % 12) + 1).padStart(2, '0')}-${String((i % 28) + 1).padStart(2, '0')}`,
    '民间借贷纠纷',
    `（${year}）青2725民初${i + 1}号`,
    '囊谦县人民法院',
    NAMES[i % 5] ?? '',
    NAMES[(i + 2) % 5] ?? '',
    '',
    String(1000 + i),
  ];
  const cells = [HEADS, ...Array.from({ length: rows }, (_, i) => row(i))];
  return writeXlsxInWorker({ name: '案件', rows: cells, heads: 1, widths: HEADS.map(() => 20) });
}

/** The same file read by the library alone, into cells. */
export const readWithLibrary = (bytes: Uint8Array): Promise<unknown> => readExcelFile(new Blob([bytes as BlobPart]));
