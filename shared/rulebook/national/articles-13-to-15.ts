import { words } from '../entries';
import type { Entry } from '../schema';
import { entriesFor } from './entries-for';

const DEPOSITS =
  '银行业监管部门应当监督银行业金融机构积极协助人民法院查询被执行人的开户、存款情况，依法及时办理存款的冻结、轮候冻结和扣划等事宜。';
const SECURITIES =
  '证券监管部门应当监督证券登记结算机构、证券、期货经营机构依法协助人民法院查询、冻结、扣划证券和证券交易结算资金。';
const SECURITY_WORDS = { zh: ['股票', '基金', '期货', '证券账户'], bo: ['མ་རྐང་འཛིན་ཤོག'], en: ['stock', 'futures'] };

/** Articles 13 to 15: the central bank, the regulators of banks and of securities. */
export const articles13To15: readonly Entry[] = [
  ...entriesFor(13, 1, [
    {
      by: { a: 'peoples-bank' },
      ask: 'query',
      subject: 'debtor-deposit',
      requestable: true,
      title: words(
        '查询结算账户管理系统中的账户',
        'རྩིས་བཅད་རྩིས་ཐོ་དོ་དམ་མ་ལག་ནང་གི་རྩིས་ཐོ་འདྲི་རྩད',
        'Query accounts in the settlement account system',
      ),
      quote: '人民银行应当协助人民法院查询人民币银行结算账户管理系统中被执行人的账户信息',
      keywords: { zh: ['开户行', '哪些银行有账户'] },
    },
    {
      by: { b: 'peoples-bank' },
      ask: 'record',
      subject: 'debtor',
      requestable: true,
      title: words(
        '不履行情况纳入信用信息基础数据库',
        'མི་སྒྲུབ་པའི་གནས་ཚུལ་ཡིད་རྟོན་ཆ་འཕྲིན་གཞི་གྲངས་མཛོད་དུ་འགོད་པ',
        'Enter non-performance in the credit database',
      ),
      quote: '将人民法院提供的被执行人不履行法律文书确定义务的情况纳入企业和个人信用信息基础数据库。',
      keywords: { zh: ['征信', '黑名单'], en: ['credit record'] },
    },
  ]),
  ...entriesFor(14, 1, [
    {
      by: { a: 'banking-regulator' },
      ask: 'supervise',
      subject: 'debtor-deposit',
      requestable: true,
      title: words(
        '监督银行协助查询开户、存款',
        'དངུལ་ཁང་གིས་རྩིས་ཐོ་འབྱེད་པ་དང་བཅོལ་དངུལ་འདྲི་རྩད་ལ་གཞོགས་འདེགས་བྱེད་པར་ལྟ་སྐུལ',
        'See that banks help to query accounts and deposits',
      ),
      promptness: '及时',
      quote: DEPOSITS,
    },
    {
      by: { b: 'banking-regulator' },
      ask: 'supervise',
      subject: 'debtor-deposit',
      requestable: true,
      promptness: '及时',
      title: words(
        '监督银行办理存款冻结、轮候冻结和扣划',
        'དངུལ་ཁང་གིས་བཅོལ་དངུལ་འགུལ་བཀག་དང་རེས་སྒུག་འགུལ་བཀག སྤོ་སྒྱུར་སྒྲུབ་པར་ལྟ་སྐུལ',
        'See that banks freeze, queue and deduct deposits',
      ),
      quote: DEPOSITS,
    },
  ]),
  ...entriesFor(14, 2, [
    {
      by: { a: 'banking-regulator' },
      ask: 'sanction',
      subject: 'unit',
      requestable: true,
      title: words(
        '追究拒不协助的金融机构人员责任',
        'གཞོགས་འདེགས་མི་བྱེད་པའི་དངུལ་རྩའི་སྒྲིག་གཞིའི་མི་སྣའི་འགན་འཁྲི་རྩད་གཅོད',
        'Hold staff of banks that refuse answerable',
      ),
      quote: '对金融机构拒不履行生效法律文书、拒不协助人民法院执行的行为，依法追究有关人员的责任。',
      keywords: { zh: ['银行不配合'], en: ['bank'] },
    },
  ]),
  ...entriesFor(14, 3, [
    {
      by: { a: 'banking-regulator' },
      ask: 'make-rules',
      subject: 'debtor',
      title: words(
        '制定限制被执行人贷款的规定',
        'ལག་བསྟར་བྱ་ཡུལ་གྱི་བུན་གཏོང་ཚད་བཀག་གི་གཏན་འབེབས་བཟོ་བ',
        'Lay down limits on loans to debtors',
      ),
      quote: '制定金融机构对被执行人申请贷款进行必要限制的规定',
    },
    {
      by: { b: 'banking-regulator' },
      ask: 'lend-prudently',
      subject: 'debtor',
      title: words(
        '要求放贷前查询信用数据库并考量履行情况',
        'བུན་གཏོང་མ་བྱས་གོང་ཡིད་རྟོན་གཞི་གྲངས་མཛོད་འདྲི་རྩད་དང་སྒྲུབ་པའི་གནས་ཚུལ་ལ་བསམ་གཞིག་བྱེད་པའི་བླང་འདོན',
        'Have lenders check credit and performance before a loan',
      ),
      quote:
        '要求金融机构发放贷款时应当查询企业和个人信用信息基础数据库，并将被执行人履行生效法律文书确定义务的情况作为审批贷款时的考量因素。',
    },
  ]),
  ...entriesFor(14, 4, [
    {
      by: { a: 'banking-regulator' },
      ask: 'restrict',
      subject: 'debtor',
      requestable: true,
      title: words(
        '涉金融债权的不开新户、不放新贷、不办对外支付',
        'དངུལ་རྩའི་བུན་དབང་དང་འབྲེལ་ན་རྩིས་ཐོ་གསར་པ་དང་བུན་གསར་མི་གཏོང་བ། ཕྱིར་དངུལ་སྤྲོད་མི་སྒྲུབ་པ',
        'No new accounts, loans or payments where banks are creditors',
      ),
      quote:
        '对拒不履行生效法律文书义务的被执行人，涉及金融债权的，可以采取不开新户、不发放新贷款、不办理对外支付等制裁措施。',
      keywords: { zh: ['限制贷款'] },
    },
  ]),
  ...entriesFor(15, 1, [
    {
      by: { a: 'securities-regulator' },
      ask: 'supervise',
      subject: 'debtor-securities',
      requestable: true,
      title: words(
        '监督证券机构查询证券和结算资金',
        'འཛིན་ཤོག་སྒྲིག་གཞིས་འཛིན་ཤོག་དང་རྩིས་བཅད་མ་དངུལ་འདྲི་རྩད་བྱེད་པར་ལྟ་སྐུལ',
        'See that securities are queried',
      ),
      quote: SECURITIES,
      keywords: SECURITY_WORDS,
    },
    {
      by: { b: 'securities-regulator' },
      ask: 'supervise',
      subject: 'debtor-securities',
      requestable: true,
      title: words(
        '监督证券机构冻结证券和结算资金',
        'འཛིན་ཤོག་སྒྲིག་གཞིས་འཛིན་ཤོག་དང་རྩིས་བཅད་མ་དངུལ་འགུལ་བཀག་བྱེད་པར་ལྟ་སྐུལ',
        'See that securities are frozen',
      ),
      quote: SECURITIES,
      keywords: SECURITY_WORDS,
    },
    {
      by: { c: 'securities-regulator' },
      ask: 'supervise',
      subject: 'debtor-securities',
      requestable: true,
      title: words(
        '监督证券机构扣划证券和结算资金',
        'འཛིན་ཤོག་སྒྲིག་གཞིས་འཛིན་ཤོག་དང་རྩིས་བཅད་མ་དངུལ་སྤོ་སྒྱུར་བྱེད་པར་ལྟ་སྐུལ',
        'See that securities are deducted',
      ),
      quote: SECURITIES,
      keywords: SECURITY_WORDS,
    },
  ]),
  ...entriesFor(15, 2, [
    {
      by: { a: 'securities-regulator' },
      ask: 'urge',
      subject: 'debtor',
      requestable: true,
      title: words(
        '督促作为被执行人的证券公司履行',
        'ལག་བསྟར་བྱ་ཡུལ་ཡིན་པའི་འཛིན་ཤོག་ཀུང་སིར་སྒྲུབ་པར་སྐུལ་འདེད',
        'Urge securities firms that are debtors',
      ),
      quote: '督促作为被执行人的证券公司自觉履行生效裁判文书确定的义务',
    },
    {
      by: { b: 'securities-regulator' },
      ask: 'sanction',
      subject: 'unit',
      requestable: true,
      title: words(
        '督促追究拒不协助的证券机构责任',
        'གཞོགས་འདེགས་མི་བྱེད་པའི་འཛིན་ཤོག་སྒྲིག་གཞིའི་འགན་འཁྲི་རྩད་གཅོད་ལ་སྐུལ་འདེད',
        'Have those answerable in securities firms held to account',
      ),
      quote:
        '对证券登记结算机构、证券公司拒不履行生效法律文书确定义务、拒不协助人民法院执行的行为，督促有关部门依法追究有关负责人和直接责任人员的责任。',
    },
  ]),
];
