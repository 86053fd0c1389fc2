import { words } from '../entries';
import type { Entry } from '../schema';
import { entriesFor } from './entries-for';

const CITY = '积极协助区法院依法及时办理违反城乡规划的建筑物认定、信息查询等业务相关的司法协助事项。';
const ON_SITE = '积极配合区法院司法协助工作，包括配合送达、调查、提供被执行人的相关信息、强制执行现场的见证等工作';
const POSTING =
  '落实失信被执行人信息进社区公开制度，区法院定期向被执行人户籍地所在街道提供失信名单，由街道和属地居委会配合张贴公示于社区显眼位置，形成社会合力促进执行到位。';
const TAX_WORDS = { zh: ['税款', '纳税', '报税'], bo: ['ཁྲལ'], en: ['tax'] };
const both = (street: string, community: string) => ({ [street]: 'subdistrict', [community]: 'village' });

/** The two tax bureaux owe the same in the same words, but for one. */
const taxes = (office: string, item: string, words1: string, words2: string): readonly Entry[] => [
  ...entriesFor(item, 1, [
    {
      by: { a: office },
      ask: 'query',
      subject: 'debtor-tax',
      requestable: true,
      promptness: '及时',
      title: words('查询涉税基本信息', 'ཁྲལ་འབྲེལ་གཞི་རྩའི་ཆ་འཕྲིན་འདྲི་རྩད', 'Query tax data'),
      quote: words1,
      keywords: TAX_WORDS,
    },
    {
      by: { b: office },
      ask: 'organise',
      subject: 'none',
      title: words(
        '指定机构办理司法协助',
        'ཁྲིམས་འཛིན་གཞོགས་འདེགས་སྒྲུབ་པའི་སྒྲིག་གཞི་དམིགས་འཛུགས',
        'Name an office for judicial assistance',
      ),
      quote: '指定的专门机构负责办理司法协助事务。',
    },
  ]),
  ...entriesFor(item, 2, [
    {
      by: { a: office },
      ask: 'query',
      subject: 'debtor-public-money',
      requestable: true,
      title: words(
        '查询纳税保证金、退税款、账户、时间',
        'ཁྲལ་འཇལ་འགན་འཇོག་དངུལ་དང་ཁྲལ་སློག་དངུལ། རྩིས་ཐོ། དུས་ཚོད་འདྲི་རྩད',
        'Query tax deposits, refunds, accounts and dates',
      ),
      quote: words2,
      keywords: TAX_WORDS,
    },
  ]),
];

/** 四（十六）to（二十二）: health, audit, city management, legal affairs, tax, sub-districts and communities. */
export const part4Items16To22: readonly Entry[] = [
  ...entriesFor('4-16', 1, [
    {
      by: { a: 'health' },
      ask: 'query',
      subject: 'debtor-family',
      requestable: true,
      promptness: '及时',
      title: words('查询人口基本信息', 'མི་འབོར་གཞི་རྩའི་ཆ་འཕྲིན་འདྲི་རྩད', 'Query population data'),
      quote: '积极协助区法院依法及时办理对被执行人区人口信息等基本信息查询及其他相关司法协助事项。',
      keywords: { zh: ['子女', '生育'] },
    },
  ]),
  ...entriesFor('4-17', 1, [
    {
      by: { a: 'audit' },
      ask: 'supervise',
      subject: 'list',
      requestable: true,
      title: words(
        '审计失信国有企业和金融机构财务收支',
        'ཡིད་རྟོན་འཆོར་བའི་རྒྱལ་དབང་ཁེ་ལས་དང་དངུལ་རྩའི་སྒྲིག་གཞིའི་ནོར་སྲིད་འགྲོ་སོང་རྩིས་བཤེར',
        'Audit state enterprises and banks on the list',
      ),
      quote: '积极配合区法院加强对作为失信被执行人的区属国有企业和金融机构财务收支情况的真实性、合法性进行审计监督。',
      keywords: { zh: ['查账'] },
    },
  ]),
  ...entriesFor('4-18', 1, [
    {
      by: { a: 'urban-enforcement' },
      ask: 'handle',
      subject: 'debtor-real-estate',
      requestable: true,
      promptness: '及时',
      title: words(
        '认定违反城乡规划的建筑物',
        'གྲོང་ཁྱེར་གྲོང་གསེབ་འཆར་འགོད་དང་འགལ་བའི་ཨར་སྐྲུན་ངོས་འཛིན',
        'Say whether a building breaks planning rules',
      ),
      quote: CITY,
      keywords: { zh: ['违建', '违章建筑'] },
    },
    {
      by: { b: 'urban-enforcement' },
      ask: 'query',
      subject: 'debtor-real-estate',
      requestable: true,
      promptness: '及时',
      title: words('查询违法建筑信息', 'ཁྲིམས་འགལ་ཨར་སྐྲུན་གྱི་ཆ་འཕྲིན་འདྲི་རྩད', 'Query data on unlawful buildings'),
      quote: CITY,
      keywords: { zh: ['违建', '违章建筑'] },
    },
  ]),
  ...entriesFor('4-19', 1, [
    {
      by: { a: 'legal-affairs' },
      ask: 'assist',
      subject: 'none',
      title: words('协助完善联动机制', 'མཉམ་འགུལ་ལམ་སྲོལ་འཐུས་སྒོ་ཚང་དུ་གཏོང་བར་གཞོགས་འདེགས', 'Help improve the mechanism'),
      quote: '积极协助区法院完善我区执行联动工作机制',
    },
    {
      by: { b: 'legal-affairs' },
      ask: 'urge',
      subject: 'official',
      requestable: true,
      title: words('督促行政单位履行', 'སྲིད་འཛིན་སྡེ་ཚན་ལ་སྒྲུབ་པར་སྐུལ་འདེད', 'Urge administrative units to perform'),
      quote: '督促指导我区行政单位依法履行生效法律文书确定的义务。',
      keywords: { zh: ['政府欠钱', '机关'] },
    },
  ]),
  ...entriesFor('4-19', 2, [
    {
      by: { a: 'legal-affairs' },
      ask: 'inform-court',
      subject: 'none',
      promptness: '及时',
      title: words(
        '反馈新情况、提出完善意见',
        'གནས་ཚུལ་གསར་པ་ལན་གསལ་དང་བསམ་འཆར་འདོན་པ',
        'Report what is new and how to improve',
      ),
      quote: '加强与区法院的沟通互动，对于执行联动工作中出现的新情况、新问题及时向区法院反馈，并提出相关的完善意见。',
    },
  ]),
  ...taxes(
    'state-tax',
    '4-20',
    '积极配合区法院司法协助工作，协助区法院依法及时办理被执行人在区涉税基本信息查询业务等相关协助事项',
    '区法院查询被执行人纳税情况、纳税保证金、退税款的数额、银行账户、退款时间等税务基本信息时，应根据区的联动机制规定的要求提供法律文书和证件，按程序办理。',
  ),
  ...taxes(
    'local-tax',
    '4-21',
    '积极配合区法院司法协助工作，协助法院依法及时办理被执行人在本区涉税基本信息查询业务等相关协助事项',
    '人民法院查询被执行人纳税情况、纳税保证金、退税款的数额、银行账户、退款时间等税务基本信息时，应根据区的联动机制规定的要求提供法律文书和证件，按程序办理。',
  ),
  ...entriesFor('4-22-1', 1, [
    {
      by: both('a', 'b'),
      ask: 'assist',
      subject: 'case',
      requestable: true,
      title: words('配合送达', 'སྐྱེལ་སྤྲོད་ལ་མཉམ་འབྲེལ', 'Help serve documents'),
      quote: ON_SITE,
      keywords: { zh: ['送文书', '送传票', '转交'], en: ['service'] },
    },
    {
      by: both('c', 'd'),
      ask: 'assist',
      subject: 'debtor',
      requestable: true,
      title: words('配合调查', 'རྩད་ཞིབ་ལ་མཉམ་འབྲེལ', 'Help investigate'),
      quote: ON_SITE,
    },
    {
      by: both('e', 'f'),
      ask: 'provide-information',
      subject: 'debtor',
      requestable: true,
      title: words('提供被执行人相关信息', 'ལག་བསྟར་བྱ་ཡུལ་གྱི་འབྲེལ་ཡོད་ཆ་འཕྲིན་མཁོ་སྤྲོད', 'Provide information on the debtor'),
      quote: ON_SITE,
    },
    {
      by: both('g', 'h'),
      ask: 'assist',
      subject: 'case',
      requestable: true,
      title: words('强制执行现场见证', 'བཙན་བསྐུལ་ལག་བསྟར་ཡུལ་དངོས་ཀྱི་དཔང་པོ', 'Witness enforcement on site'),
      quote: ON_SITE,
      keywords: { zh: ['见证人', '到现场'], bo: ['དཔང་པོ'], en: ['witness'] },
    },
    {
      by: both('i', 'j'),
      ask: 'assist',
      subject: 'case',
      requestable: true,
      title: words('配合签名确认', 'མིང་རྟགས་བཀོད་ནས་གཏན་འཁེལ་ལ་མཉམ་འབྲེལ', 'Sign to confirm'),
      quote: '对人民法院要求签名确认的情况应当配合；',
    },
  ]),
  ...entriesFor('4-22-2', 1, [
    {
      by: { a: 'court' },
      ask: 'send-list',
      subject: 'list',
      title: words(
        '定期向街道提供失信名单',
        'ཡིད་རྟོན་འཆོར་བའི་མིང་ཐོ་དུས་བཀག་ལྟར་ཁྲོམ་གཞུང་དོན་གཅོད་ཁང་ལ་མཁོ་སྤྲོད',
        'Give the list to sub-districts regularly',
      ),
      quote: POSTING,
    },
    {
      by: both('b', 'c'),
      ask: 'publish',
      subject: 'list',
      requestable: true,
      title: words(
        '在社区张贴公示失信名单',
        'ཡིད་རྟོན་འཆོར་བའི་མིང་ཐོ་སྡེ་ཁུལ་དུ་སྦྱར་ནས་ཡོངས་བསྒྲགས',
        'Post the list in the community',
      ),
      quote: POSTING,
      keywords: { zh: ['贴公告', '张榜', '老赖'] },
    },
  ]),
];
