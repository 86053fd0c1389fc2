import type { ImportField } from './import-fields';

/** What the head of a column may say: a field, or something about whichever party stands before it. */
export type HeaderMeaning = ImportField | PartyDetail | 'ignored';
export type PartyDetail = 'ids' | 'phones' | 'address';

/**
 * Head words as court lists have them, and as this program writes them in its templates, in both scripts. Compared without spaces,
 * brackets and colons. 序号 and the like are known so that they are left out without asking.
 */
const WORDS: { readonly [meaning in HeaderMeaning]?: readonly string[] } = {
  number: ['案号', '执行案号', '案件编号', '案件号', 'གྱོད་དོན་ཨང་རྟགས', 'Case number'],
  filedOn: ['立案日期', '立案时间', '收案日期', '收案时间', '立案日', 'གྱོད་གཞི་འཛུགས་པའི་ཟླ་ཚེས', 'Date of filing'],
  cause: ['案由', '执行案由', 'གྱོད་རྒྱུ', 'Cause'],
  basisNumber: [
    '执行依据',
    '执行依据文号',
    '依据文号',
    '执行依据案号',
    '执行依据编号',
    '生效法律文书',
    '生效法律文书文号',
    '法律文书编号',
    'གཞི་འཛིན་གྱི་ཡིག་ཨང',
    'Number of the basis',
  ],
  basisCourt: [
    '作出单位',
    '作出机关',
    '执行依据单位',
    '执行依据作出单位',
    '作出执行依据单位',
    '作出法院',
    'ཐོན་ཡུལ་ལས་ཁུངས',
    'Issued by',
  ],
  applicants: [
    '申请执行人',
    '申请人',
    '申请执行人姓名',
    '申请执行人名称',
    '申请执行人姓名或名称',
    '权利人',
    'ལག་བསྟར་རེ་ཞུ་བྱེད་མཁན',
    'Applicant',
    'Applicants',
  ],
  debtors: [
    '被执行人',
    '被执行人姓名',
    '被执行人名称',
    '被执行人姓名或名称',
    '被申请人',
    '被申请执行人',
    '义务人',
    'ལག་བསྟར་བྱ་ཡུལ',
    'Debtor',
    'Debtors',
  ],
  claim: [
    '申请执行标的',
    '申请执行标的额',
    '申请执行金额',
    '申请标的',
    '申请标的额',
    '执行标的',
    '执行标的额',
    '执行标的金额',
    '标的',
    '标的额',
    '标的金额',
    'ལག་བསྟར་རེ་ཞུའི་དངུལ་གྲངས',
    'Amount claimed',
  ],
  paid: [
    '已履行',
    '已履行金额',
    '履行金额',
    '到位金额',
    '已到位金额',
    '执行到位金额',
    '执行到位',
    '实际到位金额',
    '已付款',
    '已付金额',
    'སྤྲད་ཟིན་པའི་དངུལ',
    'Paid',
    'Amount paid',
  ],
  handler: ['承办人', '承办法官', '执行法官', '执行员', '承办', 'འགན་འཁུར་མི་སྣ', 'Handler', 'Handled by'],
  note: ['备注', '说明', 'ཟུར་མཆན', 'Note', 'Notes', 'Remarks'],
  ids: [
    '证件号码',
    '证件号',
    '身份证',
    '身份证号',
    '身份证号码',
    '公民身份号码',
    '公民身份证号码',
    '统一社会信用代码',
    '社会信用代码',
    '身份证号码/统一社会信用代码',
    '证件号码/统一社会信用代码',
    '身份证号/统一社会信用代码',
    'ལག་ཁྱེར་ཨང་གྲངས',
    'ཐོབ་ཐང་ལག་ཁྱེར་ཨང་གྲངས',
    'གཅིག་གྱུར་སྤྱི་ཚོགས་ཡིད་རྟོན་ཨང་རྟགས',
    'ཡུལ་མིའི་ཐོབ་ཐང་ལག་ཁྱེར་ཨང་གྲངས',
    'ID number',
  ],
  phones: [
    '联系电话',
    '电话',
    '电话号码',
    '手机',
    '手机号',
    '手机号码',
    '联系方式',
    'ཁ་པར',
    'ཁ་པར་ཨང་གྲངས',
    'Telephone',
  ],
  address: ['住址', '地址', '住所', '住所地', '住所地址', '家庭住址', '户籍地址', 'སྡོད་གནས', 'Address'],
  ignored: ['序号', '序', '编号', '行号', 'NO', 'No.', 'ཨང་རིམ', 'ཨང་།'],
};

/** Which party a head names, before what it says of them: 被执行人身份证号. The longer come first. */
const PARTY_WORDS: readonly (readonly [word: string, party: 'debtor' | 'applicant'])[] = [
  ['被申请执行人', 'debtor'],
  ['申请执行人', 'applicant'],
  ['被执行人', 'debtor'],
  ['被申请人', 'debtor'],
  ['申请人', 'applicant'],
  ['ལག་བསྟར་རེ་ཞུ་བྱེད་མཁན', 'applicant'],
  ['ལག་བསྟར་བྱ་ཡུལ', 'debtor'],
  ['applicant', 'applicant'],
  ['debtor', 'debtor'],
];

/** Unit of money in a head: 标的额（万元）. */
const UNIT = /[（(]?(?:单位[:：]?)?(万元|万|元|人民币|人民币元|སྒོར་ཁྲི|སྒོར|10,000 yuan|yuan)[)）]?$/i;

export interface HeaderReading {
  readonly meaning: HeaderMeaning;
  readonly party?: 'debtor' | 'applicant';
  /** The amounts below are in units of 10,000 yuan. */
  readonly wan: boolean;
}

const MEANINGS: ReadonlyMap<string, HeaderMeaning> = new Map(
  Object.entries(WORDS).flatMap(([meaning, words]) =>
    words.map((word) => [bare(word), meaning as HeaderMeaning] as const),
  ),
);

/** What a head says; undefined for one that is not known. */
export function readHeader(text: string): HeaderReading | undefined {
  const unit = UNIT.exec(text.trim())?.[1] ?? '';
  const wan = /万|ཁྲི|10/.test(unit);
  for (const words of unit === '' ? [bare(text)] : [bare(text), bare(text.trim().replace(UNIT, ''))]) {
    const meaning = MEANINGS.get(words);
    if (meaning) return { meaning, wan };
    const named = PARTY_WORDS.find(([word]) => words.startsWith(bare(word)));
    const detail = named && MEANINGS.get(words.slice(bare(named[0]).length).replace(/^(?:的|'s|གྱི)/, ''));
    if (named && (detail === 'ids' || detail === 'phones' || detail === 'address')) {
      return { meaning: detail, party: named[1], wan };
    }
  }
  return undefined;
}

/** Without spaces, brackets, stars and colons, in lower case; the tsheg between Tibetan syllables goes too. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()（）[\]【】:：*＊་།]/g, '');
}
