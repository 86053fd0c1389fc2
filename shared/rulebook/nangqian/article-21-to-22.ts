import type { Entry } from '../schema';
import { words } from '../entries';
import { entriesFor } from './entries-for';

const NETWORK = '为执行协助网络建设和执行工作提供必要的资金保障。';
const TAXED = '税务机关应当根据人民法院的协助要求，依法提供被执行人的纳税情况和纳税账号等信息。';
const REFUNDED = '对有出口退税的被执行人，根据人民法院的协助要求，及时提供出口退税账号及退税情况等信息。';
const TAX_WORDS = { zh: ['税务', '缴税'], bo: ['ཁྲལ'], en: ['tax'] };

/**
 * Article 21: finance and taxation. 税务机关 were two bureaus in 2016, so tax data is owed by both; export refunds were paid by the state
 * taxation bureau alone.
 */
const article21: readonly Entry[] = [
  ...entriesFor(21, 1, [
    {
      by: { a: 'finance' },
      ask: 'provide-information',
      subject: 'debtor-public-money',
      requestable: true,
      promptness: '及时',
      title: words('提供财政拨款情况', 'ནོར་སྲིད་དངུལ་གཏོང་གི་གནས་ཚུལ་མཁོ་སྤྲོད', 'Provide information on appropriations'),
      quote: '财政机关应当根据人民法院的协助要求，及时提供被执行人的财政拨款情况。',
    },
  ]),
  ...entriesFor(21, 2, [
    {
      by: { a: 'finance' },
      ask: 'query',
      subject: 'debtor-public-money',
      requestable: true,
      title: words('查询财政补贴', 'ནོར་སྲིད་ཁ་གསབ་ཀྱི་གནས་ཚུལ་འདྲི་རྩད', 'Query subsidies'),
      quote: '积极协助人民法院查询被执行人在技术创新、新办企业等方面财政补贴情况。',
      keywords: { zh: ['补助', '技术创新', '新办企业'] },
    },
  ]),
  ...entriesFor(21, 3, [
    {
      by: { a: 'finance' },
      ask: 'fund',
      subject: 'none',
      requestable: false,
      title: words(
        '保障执行协助网络建设经费',
        'ལག་བསྟར་གཞོགས་འདེགས་དྲ་རྒྱ་འཛུགས་སྐྲུན་གྱི་མ་དངུལ་འགན་སྲུང',
        'Fund the assistance network',
      ),
      quote: NETWORK,
      keywords: { zh: ['资金保障'] },
    },
    {
      by: { b: 'finance' },
      ask: 'fund',
      subject: 'none',
      requestable: false,
      title: words('保障执行工作经费', 'ལག་བསྟར་ལས་དོན་གྱི་མ་དངུལ་འགན་སྲུང', 'Fund enforcement work'),
      quote: NETWORK,
      keywords: { zh: ['资金保障'] },
    },
  ]),
  ...entriesFor(21, 4, [
    {
      by: { a: 'state-tax', b: 'local-tax' },
      ask: 'provide-information',
      subject: 'debtor-tax',
      requestable: true,
      title: words('提供纳税情况', 'ཁྲལ་འཇལ་བའི་གནས་ཚུལ་མཁོ་སྤྲོད', 'Provide information on taxes paid'),
      quote: TAXED,
      keywords: TAX_WORDS,
    },
    {
      by: { c: 'state-tax', d: 'local-tax' },
      ask: 'provide-information',
      subject: 'debtor-tax',
      requestable: true,
      title: words('提供纳税账号', 'ཁྲལ་འཇལ་རྩིས་ཐོའི་ཨང་གྲངས་མཁོ་སྤྲོད', 'Provide tax-paying account numbers'),
      quote: TAXED,
      keywords: TAX_WORDS,
    },
  ]),
  ...entriesFor(21, 5, [
    {
      by: { a: 'state-tax' },
      ask: 'provide-information',
      subject: 'debtor-public-money',
      requestable: true,
      promptness: '及时',
      title: words('提供出口退税账号', 'ཕྱིར་གཏོང་ཁྲལ་སློག་གི་རྩིས་ཐོའི་ཨང་གྲངས་མཁོ་སྤྲོད', 'Provide accounts for export tax refunds'),
      quote: REFUNDED,
      keywords: TAX_WORDS,
    },
    {
      by: { b: 'state-tax' },
      ask: 'provide-information',
      subject: 'debtor-public-money',
      requestable: true,
      promptness: '及时',
      title: words('提供出口退税情况', 'ཕྱིར་གཏོང་ཁྲལ་སློག་གི་གནས་ཚུལ་མཁོ་སྤྲོད', 'Provide information on export tax refunds'),
      quote: REFUNDED,
      keywords: TAX_WORDS,
    },
  ]),
];

const PERMIT = '根据人民法院的协助执行通知协助人民法院及时办理车辆营运证、车辆购置附加税等的变更。';

/** Article 22: each of the two offices changes what it keeps. */
const article22: readonly Entry[] = entriesFor(22, 1, [
  {
    by: { a: 'road-transport' },
    ask: 'transfer-registration',
    subject: 'debtor-vehicle',
    requestable: true,
    promptness: '及时',
    title: words('变更车辆营运证', 'རླངས་འཁོར་སྐྱེལ་འདྲེན་ལག་ཁྱེར་བསྒྱུར་བཅོས', 'Change a vehicle’s operating licence'),
    quote: PERMIT,
    keywords: { zh: ['营运证过户', '汽车'], en: ['car', 'truck'] },
  },
  {
    by: { b: 'vehicle-levy' },
    ask: 'transfer-registration',
    subject: 'debtor-vehicle',
    requestable: true,
    promptness: '及时',
    title: words('变更车辆购置附加税', 'རླངས་འཁོར་ཉོ་སྒྲུབ་ཟུར་ཁྲལ་བསྒྱུར་བཅོས', 'Change a vehicle’s purchase levy record'),
    quote: PERMIT,
    keywords: { zh: ['购置税', '汽车'], en: ['car', 'truck', 'tax'] },
  },
]);

export const articles21To22: readonly Entry[] = [...article21, ...article22];
