import type { Entry } from '../schema';
import { words } from '../entries';
import { entriesFor } from './entries-for';

const ACCOUNTS = '人民法院依法查询金融机构在银行的开户、存款以及其他法人开户情况的，银行应当依法积极协助。';
const REGULATED =
  '银监部门应当积极配合人民法院的执行工作，协调相关银行和其他金融机构对有关企事业单位或个人的存款进行查询、冻结和扣划。';
const POLICED = '银监部门应当对各金融机构在协助人民法院执行过程中的违规行为及时监督、处罚。';
const DEPOSITS =
  '各商业银行和其他金融机构对于人民法院查询、冻结、扣划单位或个人存款应当按照中国人民银行《金融机构协助查询、冻结、扣划工作管理规定》和最高人民法院、中国人民银行《关于依法规范人民法院执行和金融机构协助执行的通知》等规定积极予以协助';
const NO_MORE_PAPERS = `${DEPOSITS}，不得要求执行法院出具司法解释规定以外的手续。`;
const THIRD_PARTY =
  '保险公司应当对被执行人投保的第三者责任险，依据生效裁判文书确认的赔偿项目、数额以及保险合同的规定，简化理赔手续进行理赔';
const THIRD_PARTY_PAID = `${THIRD_PARTY}，并协助人民法院办理扣留、提取手续。`;

/** The letters differ from act to act, the three banks do not. */
const banks = (first: string, second: string, third: string) => ({
  [first]: 'agricultural-bank',
  [second]: 'rural-commercial-bank',
  [third]: 'other-banks',
});

const DEPOSIT_WORDS = {
  zh: ['银行存款', '银行账户', '银行帐户', '银行卡', '账户'],
  bo: ['རྩིས་ཐོ', 'དངུལ་ཁང'],
  en: ['bank account', 'deposit', 'money'],
};
const LOAN_WORDS = { zh: ['征信', '信贷'], bo: ['ཡིད་རྟོན'], en: ['loan', 'credit'] };
const INSURANCE_WORDS = { zh: ['保险金', '保险理赔'], bo: ['འགན་བཅོལ'], en: ['insurance', 'claim'] };

/**
 * Article 20: banks, their regulator, insurers. 银行, 各商业银行 and 其他金融机构 bind the two member banks and every other one alike:
 * three bearers. Query, freeze and deduct are three acts, as are supervising and punishing, withholding and drawing. Deposits of units
 * and of persons are the reach of one act. Sentence 5 also gives the bank a right (to ask for an id number); it stands as the query that
 * the bank owes once the number is given. In sentence 7 the lending decision is the bank's own.
 */
export const article20: readonly Entry[] = [
  ...entriesFor(20, 1, [
    {
      by: banks('a', 'b', 'c'),
      ask: 'query',
      subject: 'company',
      requestable: true,
      title: words(
        '查询金融机构开户情况',
        'དངུལ་རྩའི་སྒྲིག་གཞིའི་རྩིས་ཐོ་འབྱེད་པའི་གནས་ཚུལ་འདྲི་རྩད',
        'Query accounts of a financial institution',
      ),
      quote: ACCOUNTS,
      keywords: DEPOSIT_WORDS,
    },
    {
      by: banks('d', 'e', 'f'),
      ask: 'query',
      subject: 'company',
      requestable: true,
      title: words('查询金融机构存款', 'དངུལ་རྩའི་སྒྲིག་གཞིའི་བཅོལ་དངུལ་འདྲི་རྩད', 'Query deposits of a financial institution'),
      quote: ACCOUNTS,
      keywords: DEPOSIT_WORDS,
    },
    {
      by: banks('g', 'h', 'i'),
      ask: 'query',
      subject: 'company',
      requestable: true,
      title: words(
        '查询其他法人开户情况',
        'ཁྲིམས་ཚན་གཞན་དག་གི་རྩིས་ཐོ་འབྱེད་པའི་གནས་ཚུལ་འདྲི་རྩད',
        'Query accounts of other legal persons',
      ),
      quote: ACCOUNTS,
      keywords: { ...DEPOSIT_WORDS, zh: [...DEPOSIT_WORDS.zh, '公司', '企业'] },
    },
  ]),
  ...entriesFor(20, 2, [
    {
      by: { a: 'banking-regulator' },
      ask: 'assist',
      subject: 'none',
      requestable: false,
      title: words('配合法院执行工作', 'ཁྲིམས་ཁང་གི་ལག་བསྟར་ལས་དོན་ལ་མཉམ་འབྲེལ', 'Cooperate with the court’s enforcement'),
      quote: '银监部门应当积极配合人民法院的执行工作',
    },
    {
      by: { b: 'banking-regulator' },
      ask: 'coordinate',
      subject: 'debtor-deposit',
      requestable: true,
      title: words('协调银行查询存款', 'དངུལ་ཁང་གིས་བཅོལ་དངུལ་འདྲི་རྩད་བྱེད་པར་མཐུན་སྦྱོར', 'Coordinate banks in querying deposits'),
      quote: REGULATED,
      keywords: DEPOSIT_WORDS,
    },
    {
      by: { c: 'banking-regulator' },
      ask: 'coordinate',
      subject: 'debtor-deposit',
      requestable: true,
      title: words(
        '协调银行冻结存款',
        'དངུལ་ཁང་གིས་བཅོལ་དངུལ་འགུལ་བཀག་བྱེད་པར་མཐུན་སྦྱོར',
        'Coordinate banks in freezing deposits',
      ),
      quote: REGULATED,
      keywords: DEPOSIT_WORDS,
    },
    {
      by: { d: 'banking-regulator' },
      ask: 'coordinate',
      subject: 'debtor-deposit',
      requestable: true,
      title: words('协调银行扣划存款', 'དངུལ་ཁང་གིས་བཅོལ་དངུལ་སྤོ་སྒྱུར་བྱེད་པར་མཐུན་སྦྱོར', 'Coordinate banks in deducting deposits'),
      quote: REGULATED,
      keywords: DEPOSIT_WORDS,
    },
  ]),
  ...entriesFor(20, 3, [
    {
      by: { a: 'banking-regulator' },
      ask: 'supervise',
      subject: 'unit',
      requestable: true,
      promptness: '及时',
      title: words(
        '监督金融机构协助执行违规',
        'དངུལ་རྩའི་སྒྲིག་གཞིས་གཞོགས་འདེགས་ལག་བསྟར་ཁྲོད་གཏན་འབེབས་འགལ་བར་ལྟ་སྐུལ',
        'Supervise breaches by financial institutions',
      ),
      quote: POLICED,
    },
    {
      by: { b: 'banking-regulator' },
      ask: 'sanction',
      subject: 'unit',
      requestable: true,
      promptness: '及时',
      title: words(
        '处罚金融机构协助执行违规',
        'དངུལ་རྩའི་སྒྲིག་གཞིས་གཞོགས་འདེགས་ལག་བསྟར་ཁྲོད་གཏན་འབེབས་འགལ་བར་ཆད་གཅོད',
        'Punish breaches by financial institutions',
      ),
      quote: POLICED,
    },
  ]),
  ...entriesFor(20, 4, [
    {
      by: banks('a', 'b', 'c'),
      ask: 'query',
      subject: 'debtor-deposit',
      requestable: true,
      title: words('查询存款', 'བཅོལ་དངུལ་འདྲི་རྩད', 'Query bank deposits'),
      quote: DEPOSITS,
      keywords: DEPOSIT_WORDS,
    },
    {
      by: banks('d', 'e', 'f'),
      ask: 'freeze',
      subject: 'debtor-deposit',
      requestable: true,
      title: words('冻结存款', 'བཅོལ་དངུལ་འགུལ་བཀག', 'Freeze bank deposits'),
      quote: DEPOSITS,
      keywords: DEPOSIT_WORDS,
    },
    {
      by: banks('g', 'h', 'i'),
      ask: 'deduct',
      subject: 'debtor-deposit',
      requestable: true,
      title: words('扣划存款', 'བཅོལ་དངུལ་སྤོ་སྒྱུར', 'Deduct bank deposits'),
      quote: DEPOSITS,
      keywords: { ...DEPOSIT_WORDS, zh: [...DEPOSIT_WORDS.zh, '划拨'] },
    },
    {
      by: banks('j', 'k', 'l'),
      ask: 'observe-rules',
      subject: 'debtor-deposit',
      requestable: false,
      title: words(
        '不得要求规定以外的手续',
        'གཏན་འབེབས་ཕྱི་རོལ་གྱི་འགྲོ་ལུགས་བླང་འདོན་བྱེད་མི་རུང',
        'Ask for no formalities beyond the law',
      ),
      quote: NO_MORE_PAPERS,
    },
  ]),
  ...entriesFor(20, 5, [
    {
      by: banks('a', 'b', 'c'),
      ask: 'query',
      subject: 'debtor-deposit',
      requestable: true,
      title: words(
        '按单位名称查询存款',
        'སྡེ་ཚན་གྱི་མིང་གཞིར་བཟུང་ནས་བཅོལ་དངུལ་འདྲི་རྩད',
        'Query a unit’s deposits by its name alone',
      ),
      quote:
        '各商业银行和其他金融机构对人民法院查询单位存款只提供查询单位名称而未提供帐号的，应当根据帐户管理档案积极协助查询',
      keywords: { ...DEPOSIT_WORDS, zh: [...DEPOSIT_WORDS.zh, '公司', '无账号'] },
    },
    {
      by: banks('d', 'e', 'f'),
      ask: 'query',
      subject: 'debtor-deposit',
      requestable: true,
      title: words(
        '按身份证号码查询个人存款',
        'ཡུལ་མིའི་ཐོབ་ཐང་ལག་ཁྱེར་ཨང་གྲངས་གཞིར་བཟུང་ནས་མི་སྒེར་གྱི་བཅོལ་དངུལ་འདྲི་རྩད',
        'Query a person’s deposits by id number',
      ),
      quote:
        '对查询个人存款户不能提供帐号的，可以要求执行人民法院提供该个人居民身份证号码或其他足以确定该个人存款帐户情况的线索。',
      keywords: { ...DEPOSIT_WORDS, zh: [...DEPOSIT_WORDS.zh, '无账号'] },
    },
  ]),
  ...entriesFor(20, 6, [
    {
      by: banks('a', 'b', 'c'),
      ask: 'provide-information',
      subject: 'debtor-deposit',
      requestable: true,
      title: words('如实提供存款资料', 'བཅོལ་དངུལ་གྱི་ཡིག་ཆ་དངོས་བདེན་མཁོ་སྤྲོད', 'Provide deposit records truthfully'),
      quote: '办理存款业务的金融机构在协助人民法院查询时，应当如实提供有关存款资料。',
      keywords: { ...DEPOSIT_WORDS, zh: [...DEPOSIT_WORDS.zh, '流水', '交易明细'] },
    },
  ]),
  ...entriesFor(20, 7, [
    {
      by: banks('a', 'b', 'c'),
      ask: 'lend-prudently',
      subject: 'debtor',
      requestable: false,
      title: words(
        '依信用记录决定是否贷款',
        'ཡིད་རྟོན་ཟིན་ཐོ་གཞིར་བཟུང་ནས་བུན་གཏོང་མིན་ཐག་གཅོད',
        'Decide on loans by the credit record',
      ),
      quote: '各商业银行和其他金融机构可以根据人民银行信用信息基础数据库的有关信用记录，决定是否发放贷款',
      keywords: LOAN_WORDS,
    },
    {
      by: banks('d', 'e', 'f'),
      ask: 'lend-prudently',
      subject: 'none',
      requestable: false,
      title: words('规范抵押物评估', 'གཏའ་མའི་དངོས་པོའི་གདེང་འཇོག་ཚད་ལྡན་བཟོ་བ', 'Value collateral properly'),
      quote: '在发放抵押贷款时，应当规范对抵押物的评估，防止低值高估，防止国有资产流失，防止给人民法院造成执行难问题。',
      keywords: { ...LOAN_WORDS, en: [...LOAN_WORDS.en, 'mortgage', 'appraisal'] },
    },
  ]),
  ...entriesFor(20, 8, [
    {
      by: { a: 'insurers' },
      ask: 'settle-insurance',
      subject: 'debtor-insurance',
      requestable: true,
      title: words('第三者责任险理赔', 'ཕྱོགས་གསུམ་པའི་འགན་འཁྲིའི་འགན་བཅོལ་གསབ་འཇལ', 'Settle third-party liability insurance'),
      quote: THIRD_PARTY,
      keywords: { ...INSURANCE_WORDS, zh: [...INSURANCE_WORDS.zh, '交通事故'] },
    },
    {
      by: { b: 'insurers' },
      ask: 'withhold',
      subject: 'debtor-insurance',
      requestable: true,
      title: words(
        '扣留第三者责任险赔款',
        'ཕྱོགས་གསུམ་པའི་འགན་འཁྲིའི་འགན་བཅོལ་གསབ་དངུལ་བཀག་ཉར',
        'Withhold third-party insurance money',
      ),
      quote: THIRD_PARTY_PAID,
      keywords: INSURANCE_WORDS,
    },
    {
      by: { c: 'insurers' },
      ask: 'draw',
      subject: 'debtor-insurance',
      requestable: true,
      title: words(
        '提取第三者责任险赔款',
        'ཕྱོགས་གསུམ་པའི་འགན་འཁྲིའི་འགན་བཅོལ་གསབ་དངུལ་འདོན་ལེན',
        'Pay out third-party insurance money to the court',
      ),
      quote: THIRD_PARTY_PAID,
      keywords: INSURANCE_WORDS,
    },
  ]),
  ...entriesFor(20, 9, [
    {
      by: { a: 'insurers' },
      ask: 'settle-insurance',
      subject: 'debtor-insurance',
      requestable: true,
      promptness: '尽快',
      title: words('其他险种理赔', 'འགན་བཅོལ་རིགས་གཞན་དག་གི་གསབ་འཇལ', 'Settle other insurance'),
      quote: '对被执行人投保的其他险种，根据人民法院的协助执行通知尽快办理理赔手续。',
      keywords: INSURANCE_WORDS,
    },
  ]),
];
