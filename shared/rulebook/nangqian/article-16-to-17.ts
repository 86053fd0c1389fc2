import type { Entry } from '../schema';
import { words } from '../entries';
import { entriesFor } from './entries-for';

/** Article 16: justice bureau. The two things assessed in sentence 2 are different facts, each shown by its own records. */
const article16: readonly Entry[] = [
  ...entriesFor(16, 1, [
    {
      by: { a: 'justice' },
      ask: 'educate',
      subject: 'public',
      requestable: false,
      title: words(
        '将执行法律法规列入普法',
        'ལག་བསྟར་གྱི་བཅའ་ཁྲིམས་དང་ཁྲིམས་སྲོལ་ཁྲིམས་ལུགས་ཁྱབ་སྤེལ་ཁྲོད་འཇུག་པ',
        'Make enforcement law a part of legal education',
      ),
      quote: '把与执行相关的法律、法规作为普法的重要内容',
    },
    {
      by: { b: 'justice' },
      ask: 'educate',
      subject: 'public',
      requestable: false,
      title: words(
        '组织执行法治宣传教育活动',
        'ལག་བསྟར་ཁྲིམས་ལུགས་དྲིལ་བསྒྲགས་སློབ་གསོའི་བྱེད་སྒོ་རྩ་འཛུགས',
        'Organise campaigns on performing judgments',
      ),
      quote: '组织开展形式多样、内容丰富的宣传教育活动，提高公民依法履行生效法律文书的自觉性。',
      keywords: { zh: ['普法'] },
    },
  ]),
  ...entriesFor(16, 2, [
    {
      by: { a: 'justice' },
      ask: 'assess',
      subject: 'unit',
      requestable: false,
      title: words(
        '协助执行列入民主法治村考核',
        'གཞོགས་འདེགས་ལག་བསྟར་གནས་ཚུལ་མང་གཙོ་ཁྲིམས་སྐྱོང་སྡེ་བའི་དཔྱད་ཞིབ་ཁྲོད་འཇུག་པ',
        'Count assistance in the assessment of democratic law-governed villages',
      ),
      quote: '把协助人民法院执行和村民(居民)履行生效法律文书的情况列入民主法治村(社区)的考核范围。',
      keywords: { zh: ['社区'] },
    },
    {
      by: { b: 'justice' },
      ask: 'assess',
      subject: 'unit',
      requestable: false,
      title: words(
        '村民履行生效文书列入民主法治村考核',
        'སྡེ་མིས་ཁྲིམས་ལུགས་ཡིག་ཆ་སྒྲུབ་པའི་གནས་ཚུལ་མང་གཙོ་ཁྲིམས་སྐྱོང་སྡེ་བའི་དཔྱད་ཞིབ་ཁྲོད་འཇུག་པ',
        'Count villagers’ performance of judgments in that assessment',
      ),
      quote: '把协助人民法院执行和村民(居民)履行生效法律文书的情况列入民主法治村(社区)的考核范围。',
      keywords: { zh: ['社区', '居民'] },
    },
  ]),
];

const EQUITY_WORDS = {
  zh: ['股份', '出资', '持股'],
  bo: ['མ་རྐང', 'མ་རྐང་འཛིན་ཤོག'],
  en: ['share', 'stock', 'equity'],
};
const INVESTMENT_WORDS = { zh: ['出资', '投资权益'], bo: ['མ་རྩ'], en: ['investment'] };
const HELD = '在被执行人未履行义务前，根据人民法院通知，协助冻结或暂停办理投资或股权的变更登记。';
const TRANSFERRED =
  '人民法院判决或裁定将股权转让给债权人或第三人的，应当根据人民法院通知，及时办理相关股权的变更登记或者备案手续。';
const ENTERPRISE = '人民法院要求查询被执行人的企业注册登记、经营状况时，应当积极予以协助。';

/**
 * Article 17: industry and commerce. Freezing and stopping registration are two acts, equity and investment two objects, so sentence 1
 * holds four entries. The four posts of sentence 4 and the honours of sentence 5 are the reach of one refusal each.
 */
const article17: readonly Entry[] = [
  ...entriesFor(17, 1, [
    {
      by: { a: 'industry-commerce' },
      ask: 'freeze',
      subject: 'debtor-equity',
      requestable: true,
      title: words('冻结股权', 'མ་རྐང་དབང་ཆ་འགུལ་བཀག', 'Freeze equity (shares)'),
      quote: HELD,
      keywords: EQUITY_WORDS,
    },
    {
      by: { b: 'industry-commerce' },
      ask: 'freeze',
      subject: 'debtor-equity',
      requestable: true,
      title: words('冻结投资', 'མ་འཇོག་འགུལ་བཀག', 'Freeze investments'),
      quote: HELD,
      keywords: INVESTMENT_WORDS,
    },
    {
      by: { c: 'industry-commerce' },
      ask: 'stop-registration',
      subject: 'debtor-equity',
      requestable: true,
      title: words(
        '暂停办理股权变更登记',
        'མ་རྐང་དབང་ཆའི་བསྒྱུར་བཅོས་ཐོ་འགོད་གནས་སྐབས་སྒྲུབ་མཚམས་འཇོག་པ',
        'Stop registering changes of equity (shares)',
      ),
      quote: HELD,
      keywords: EQUITY_WORDS,
    },
    {
      by: { d: 'industry-commerce' },
      ask: 'stop-registration',
      subject: 'debtor-equity',
      requestable: true,
      title: words(
        '暂停办理投资变更登记',
        'མ་འཇོག་གི་བསྒྱུར་བཅོས་ཐོ་འགོད་གནས་སྐབས་སྒྲུབ་མཚམས་འཇོག་པ',
        'Stop registering changes of investments',
      ),
      quote: HELD,
      keywords: INVESTMENT_WORDS,
    },
  ]),
  ...entriesFor(17, 2, [
    {
      by: { a: 'industry-commerce' },
      ask: 'transfer-registration',
      subject: 'debtor-equity',
      requestable: true,
      promptness: '及时',
      title: words('办理股权变更登记', 'མ་རྐང་དབང་ཆའི་བསྒྱུར་བཅོས་ཐོ་འགོད་སྒྲུབ་པ', 'Register the transfer of equity (shares)'),
      quote: TRANSFERRED,
      keywords: { ...EQUITY_WORDS, zh: [...EQUITY_WORDS.zh, '股权转让', '股权过户'] },
    },
    {
      by: { b: 'industry-commerce' },
      ask: 'transfer-registration',
      subject: 'debtor-equity',
      requestable: true,
      promptness: '及时',
      title: words(
        '办理股权变更备案',
        'མ་རྐང་དབང་ཆའི་བསྒྱུར་བཅོས་ཡིག་ཚགས་ཐོ་འགོད་སྒྲུབ་པ',
        'File the transfer of equity (shares) for record',
      ),
      quote: TRANSFERRED,
      keywords: { ...EQUITY_WORDS, zh: [...EQUITY_WORDS.zh, '股权转让', '股权过户'] },
    },
  ]),
  ...entriesFor(17, 3, [
    {
      by: { a: 'industry-commerce' },
      ask: 'query',
      subject: 'debtor-company',
      requestable: true,
      title: words('查询企业注册登记', 'ཁེ་ལས་ཀྱི་མིང་འགོད་ཐོ་འགོད་འདྲི་རྩད', 'Query the registration of an enterprise'),
      quote: ENTERPRISE,
      keywords: { zh: ['工商登记', '公司', '营业执照'], bo: ['ཀུང་སི'], en: ['company', 'business licence'] },
    },
    {
      by: { b: 'industry-commerce' },
      ask: 'query',
      subject: 'debtor-company',
      requestable: true,
      title: words('查询企业经营状况', 'ཁེ་ལས་ཀྱི་གཉེར་སྐྱོང་གནས་ཚུལ་འདྲི་རྩད', 'Query the business condition of an enterprise'),
      quote: ENTERPRISE,
      keywords: { zh: ['公司', '年报'], bo: ['ཀུང་སི'], en: ['company', 'operation'] },
    },
  ]),
  ...entriesFor(17, 4, [
    {
      by: { a: 'industry-commerce' },
      ask: 'deny-office',
      subject: 'debtor',
      requestable: true,
      title: words(
        '不予核准担任新企业法定代表人、董事、经理、监事',
        'ཁེ་ལས་གསར་པའི་ཁྲིམས་བཀོད་འཐུས་མི་དང་ལྷན་ཚོགས་ཁོངས་མི། ཅིང་ལི། ལྟ་ཞིབ་པའི་ལས་གནས་ལ་ཆོག་མཆན་མི་སྤྲོད་པ',
        'Refuse approval as legal representative, director, manager or supervisor',
      ),
      quote: '对被执行人不履行生效法律文书确定的义务，数额较大的，不予核准其担任新企业的法定代表人、董事、经理、监事。',
      keywords: { zh: ['高管', '任职限制'] },
    },
  ]),
  ...entriesFor(17, 5, [
    {
      by: { a: 'industry-commerce' },
      ask: 'deny-honour',
      subject: 'debtor-company',
      requestable: true,
      title: words(
        '取消守合同重信用等荣誉评定资格',
        'གན་རྒྱ་བརྩི་སྲུང་དང་ཡིད་རྟོན་གཙོ་འཛིན་སྡེ་ཚན་སོགས་གཟེངས་མིང་གི་གདེང་འཇོག་ཐོབ་ཐང་ཕྱིར་འཐེན',
        'Withdraw eligibility for business honours',
      ),
      quote:
        '对拒不履行生效法律文书确定义务的被执行人，应当取消其“守合同重信用单位”、“消费者信得过单位”等荣誉称号的评定资格。',
      keywords: { zh: ['消费者信得过单位', '荣誉称号'] },
    },
  ]),
];

export const articles16To17: readonly Entry[] = [...article16, ...article17];
