import type { Entry } from '../schema';
import { words } from '../entries';
import { entriesFor } from './entries-for';

const DEPUTIES_OFFICE = words(
  '人大法制工作委员会',
  'མི་དམངས་འཐུས་ཚོགས་ཁྲིམས་ལུགས་ལས་དོན་ཨུ་ཡོན་ལྷན་ཁང',
  'Legislative affairs commission of the people’s congress',
);
const CPPCC_OFFICE = words(
  '政协文史法制委员会',
  'སྲིད་གྲོས་རིག་གནས་ལོ་རྒྱུས་ཁྲིམས་ལུགས་ཨུ་ཡོན་ལྷན་ཁང',
  'Culture, history and legal committee of the CPPCC',
);

/** Article 10: comprehensive governance office. */
const article10: readonly Entry[] = [
  ...entriesFor(10, 1, [
    {
      by: { a: 'comprehensive-governance' },
      ask: 'make-rules',
      subject: 'none',
      requestable: false,
      title: words(
        '制订执行工作综治考核实施办法',
        'ལག་བསྟར་ལས་དོན་ཕྱོགས་བསྡུས་བཅོས་སྐྱོང་དཔྱད་ཞིབ་ཁྲོད་འཇུག་པའི་བྱེད་ཐབས་གཏན་འབེབས',
        'Lay down how enforcement counts in the governance assessment',
      ),
      quote: '制订将执行工作纳入综治目标管理责任考核范围的具体实施办法。',
      keywords: { zh: ['综治目标管理', '责任考核'] },
    },
  ]),
  ...entriesFor(10, 2, [
    {
      by: { a: 'comprehensive-governance' },
      ask: 'supervise',
      subject: 'unit',
      requestable: false,
      title: words(
        '检查监督各部门协助执行',
        'སྡེ་ཁག་ཁག་གི་གཞོགས་འདེགས་ལག་བསྟར་ལ་ཞིབ་བཤེར་དང་ལྟ་སྐུལ',
        'Inspect and supervise how departments assist enforcement',
      ),
      quote: '加强对各有关部门协助人民法院执行工作的日常检查与监督',
      keywords: { zh: ['日常检查'] },
    },
    {
      by: { b: 'comprehensive-governance' },
      ask: 'deny-honour',
      subject: 'unit',
      requestable: true,
      title: words(
        '取消综治先进单位评定资格',
        'ཕྱོགས་བསྡུས་བཅོས་སྐྱོང་སྔོན་ཐོན་སྡེ་ཚན་གྱི་གདེང་འཇོག་ཐོབ་ཐང་ཕྱིར་འཐེན',
        'Decide on withdrawing eligibility as a model unit of public order',
      ),
      quote:
        '对阻碍、干预、拒不协助人民法院执行以及不积极履行生效法律文书确定义务的单位，根据人民法院的建议，决定是否取消其社会治安综合治理先进单位的评定资格。',
      keywords: { zh: ['司法建议', '先进单位', '评先'] },
    },
  ]),
];

/** Article 11: discipline inspection and supervision. The court hands clues over under article 32, so it can set this off. */
const article11: readonly Entry[] = entriesFor(11, 1, [
  {
    by: { a: 'discipline' },
    ask: 'sanction',
    subject: 'official',
    requestable: true,
    title: words(
      '查处非法阻碍、干预执行',
      'ལག་བསྟར་ལ་ཁྲིམས་འགལ་གྱིས་བཀག་འགོག་དང་ཐེ་བྱུས་བྱེད་པར་ཞིབ་བཤེར་ཐག་གཅོད',
      'Investigate and punish unlawful obstruction of enforcement',
    ),
    quote:
      '根据中纪委、监察部《关于严肃查处解决人民法院“执行难”工作中违法违纪问题的通知》要求，对行政机关和党员、干部非法阻碍、干预人民法院执行的行为进行严肃查处。',
    keywords: {
      zh: ['党员', '干部', '行政机关', '违纪'],
      en: ['interference', 'party member', 'official', 'discipline'],
    },
  },
]);

/** Article 12: people's congress and CPPCC; each sentence binds both committees. */
const article12: readonly Entry[] = [
  ...entriesFor(12, 1, [
    {
      by: { a: 'peoples-congress' },
      office: DEPUTIES_OFFICE,
      ask: 'supervise',
      subject: 'none',
      requestable: false,
      title: words('监督法院执行工作', 'ཁྲིམས་ཁང་གི་ལག་བསྟར་ལས་དོན་ལ་ལྟ་སྐུལ', 'Supervise the court’s enforcement work'),
      quote: '应当对人民法院的执行工作实行有效监督和支持。',
    },
    {
      by: { b: 'peoples-congress' },
      office: DEPUTIES_OFFICE,
      ask: 'assist',
      subject: 'none',
      requestable: false,
      title: words('支持法院执行工作', 'ཁྲིམས་ཁང་གི་ལག་བསྟར་ལས་དོན་ལ་རྒྱབ་སྐྱོར', 'Support the court’s enforcement work'),
      quote: '应当对人民法院的执行工作实行有效监督和支持。',
    },
    {
      by: { c: 'cppcc' },
      office: CPPCC_OFFICE,
      ask: 'supervise',
      subject: 'none',
      requestable: false,
      title: words('监督法院执行工作', 'ཁྲིམས་ཁང་གི་ལག་བསྟར་ལས་དོན་ལ་ལྟ་སྐུལ', 'Supervise the court’s enforcement work'),
      quote: '应当对人民法院的执行工作实行有效监督和支持。',
    },
    {
      by: { d: 'cppcc' },
      office: CPPCC_OFFICE,
      ask: 'assist',
      subject: 'none',
      requestable: false,
      title: words('支持法院执行工作', 'ཁྲིམས་ཁང་གི་ལག་བསྟར་ལས་དོན་ལ་རྒྱབ་སྐྱོར', 'Support the court’s enforcement work'),
      quote: '应当对人民法院的执行工作实行有效监督和支持。',
    },
  ]),
  ...entriesFor(12, 2, [
    {
      by: { a: 'peoples-congress' },
      office: DEPUTIES_OFFICE,
      ask: 'assist',
      subject: 'deputy',
      requestable: true,
      title: words(
        '帮助执行涉人大代表案件',
        'མི་དམངས་འཐུས་མི་འབྲེལ་ཡོད་གྱོད་དོན་ལག་བསྟར་ལ་རྒྱབ་སྐྱོར་རོགས་རམ',
        'Help enforce against a people’s congress deputy',
      ),
      quote:
        '对遇有被执行人、协助义务人为人大代表、政协委员而拒不履行义务或者拒不协助执行、妨害执行的案件，应当支持和帮助人民法院执行。',
      keywords: { zh: ['代表', '拒不履行', '妨害执行'] },
    },
    {
      by: { b: 'cppcc' },
      office: CPPCC_OFFICE,
      ask: 'assist',
      subject: 'deputy',
      requestable: true,
      title: words(
        '帮助执行涉政协委员案件',
        'སྲིད་གྲོས་ཨུ་ཡོན་འབྲེལ་ཡོད་གྱོད་དོན་ལག་བསྟར་ལ་རྒྱབ་སྐྱོར་རོགས་རམ',
        'Help enforce against a CPPCC member',
      ),
      quote:
        '对遇有被执行人、协助义务人为人大代表、政协委员而拒不履行义务或者拒不协助执行、妨害执行的案件，应当支持和帮助人民法院执行。',
      keywords: { zh: ['委员', '拒不履行', '妨害执行'] },
    },
  ]),
  ...entriesFor(12, 3, [
    {
      by: { a: 'peoples-congress' },
      office: DEPUTIES_OFFICE,
      ask: 'coordinate',
      subject: 'case',
      requestable: true,
      title: words(
        '协调人大代表现场监督、视察',
        'མི་དམངས་འཐུས་མིས་ཡུལ་དངོས་ལྟ་སྐུལ་དང་རྟོག་ཞིབ་བྱེད་པར་མཐུན་སྦྱོར',
        'Arrange for deputies to watch and inspect on site',
      ),
      quote: '人民法院在执行过程中遇有重大、疑难、复杂事项的，应当协调有关人大代表、政协委员现场监督、视察',
      keywords: { zh: ['疑难复杂', '见证执行'] },
    },
    {
      by: { b: 'peoples-congress' },
      office: DEPUTIES_OFFICE,
      ask: 'assist',
      subject: 'case',
      requestable: true,
      promptness: '及时',
      title: words(
        '帮助法院解决执行矛盾',
        'ལག་བསྟར་གྱི་འགལ་བ་སེལ་བར་ཁྲིམས་ཁང་ལ་རོགས་རམ',
        'Help the court resolve conflicts in a case',
      ),
      quote: '帮助人民法院及时解决矛盾',
      keywords: { zh: ['化解矛盾'] },
    },
    {
      by: { c: 'cppcc' },
      office: CPPCC_OFFICE,
      ask: 'coordinate',
      subject: 'case',
      requestable: true,
      title: words(
        '协调政协委员现场监督、视察',
        'སྲིད་གྲོས་ཨུ་ཡོན་གྱིས་ཡུལ་དངོས་ལྟ་སྐུལ་དང་རྟོག་ཞིབ་བྱེད་པར་མཐུན་སྦྱོར',
        'Arrange for CPPCC members to watch and inspect on site',
      ),
      quote: '人民法院在执行过程中遇有重大、疑难、复杂事项的，应当协调有关人大代表、政协委员现场监督、视察',
      keywords: { zh: ['疑难复杂', '见证执行'] },
    },
    {
      by: { d: 'cppcc' },
      office: CPPCC_OFFICE,
      ask: 'assist',
      subject: 'case',
      requestable: true,
      promptness: '及时',
      title: words(
        '帮助法院解决执行矛盾',
        'ལག་བསྟར་གྱི་འགལ་བ་སེལ་བར་ཁྲིམས་ཁང་ལ་རོགས་རམ',
        'Help the court resolve conflicts in a case',
      ),
      quote: '帮助人民法院及时解决矛盾',
      keywords: { zh: ['化解矛盾'] },
    },
  ]),
];

export const articles10To12: readonly Entry[] = [...article10, ...article11, ...article12];
