import { cellAt, type Sheet, type TableRow } from '../case-import/table';

/** The columns of the contact receipt form (L annex 2), and the place where a court has added a column for it. */
export const RECEIPT_FIELDS = ['unit', 'place', 'name', 'nameBo', 'post', 'landline', 'mobile'] as const;
export type ReceiptField = (typeof RECEIPT_FIELDS)[number];

export type ReceiptMapping = { readonly [field in ReceiptField]?: number };

export interface ReceiptHeader {
  /** Index of the row with the heads. */
  readonly row: number;
  readonly mapping: ReceiptMapping;
}

/** Heads as the annex has them, as units write them, and as this program writes them, compared without spaces, brackets and tsheg. */
const WORDS: { readonly [field in ReceiptField]: readonly string[] } = {
  unit: ['单位', '单位名称', '成员单位', '工作单位', 'སྡེ་ཚན', 'ཁོངས་མི་སྡེ་ཚན', 'སྡེ་ཚན་གྱི་མིང', 'Unit'],
  place: ['岗位', '角色', 'AB角', 'AB岗', 'A/B角', 'A、B角', '联系人', 'འགན་ཁུར', 'འགན', 'Place'],
  name: ['姓名', '姓名(中文)', '联系人姓名', '联络员姓名', '联络员', 'མིང', 'མི་མིང', 'མི་མིང་རྒྱ་ཡིག', 'Name'],
  nameBo: ['姓名(藏文)', '藏文姓名', '藏文名', 'མི་མིང་བོད་ཡིག', 'བོད་མིང', 'Name (Tibetan)'],
  post: ['职务', '职务/职级', '职称', 'ལས་གནས', 'Post'],
  landline: ['固定电话', '办公电话', '座机', '固话', '电话', '联系电话', 'གཏན་འཇགས་ཁ་པར', 'ཁ་པར', 'Landline'],
  mobile: ['手机', '手机号', '手机号码', '移动电话', 'ལག་ཁྱེར་ཁ་པར', 'Mobile'],
};

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()[\]【】:*＊་།、/]/g, '');

const FIELD_BY_WORD: ReadonlyMap<string, ReceiptField> = new Map(
  RECEIPT_FIELDS.flatMap((field) => WORDS[field].map((word) => [bare(word), field] as const)),
);

/** Titles and notes stand above the heads. */
const ROWS_LOOKED_AT = 20;

/** The row of heads of a receipt form; null where there is none with at least the unit and the name. */
export function findReceiptHeader({ rows }: Sheet): ReceiptHeader | null {
  for (const [index, row] of rows.slice(0, ROWS_LOOKED_AT).entries()) {
    const mapping = mappingOf(row);
    const named = mapping.name !== undefined || mapping.nameBo !== undefined;
    if (mapping.unit !== undefined && named) return { row: index, mapping };
  }
  return null;
}

function mappingOf(row: TableRow): ReceiptMapping {
  const mapping: { [field in ReceiptField]?: number } = {};
  for (let column = 0; column < row.length; column++) {
    // Heads in both languages stand in one cell, one below the other.
    const words = cellAt(row, column).text.split('\n').map(bare);
    const field = [words.join(''), ...words]
      .map((word) => FIELD_BY_WORD.get(word))
      .find((found) => found !== undefined);
    if (field) mapping[field] ??= column;
  }
  return mapping;
}
