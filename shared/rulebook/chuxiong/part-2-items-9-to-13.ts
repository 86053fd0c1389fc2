import { words } from '../entries';
import type { Entry } from '../schema';
import { entriesFor } from './entries-for';

const LAWYERS =
  '协助查询失信被执行人为律师、律师事务所的相关信息，对失信被执行人为律师、律师事务所的，在一定期限内限制其参加评先、评优并将其失信信息报司法部公示。';

/** 二（九）to（十三）: procuratorate, development, industry, civil affairs, justice. */
export const part2Items9To13: readonly Entry[] = [
  ...entriesFor('2-9', 1, [
    {
      by: { a: 'procuratorate' },
      ask: 'supervise',
      subject: 'none',
      title: words('加强执行法律监督', 'ལག་བསྟར་ལ་ཁྲིམས་ལུགས་ལྟ་སྐུལ་ཤུགས་སྣོན', 'Supervise enforcement'),
      quote: '检察机关要加强法律监督',
    },
    {
      by: { b: 'procuratorate' },
      ask: 'prosecute',
      subject: 'suspect',
      promptness: '及时',
      title: words(
        '审查起诉拒不执行、妨害执行的人员',
        'ལག་བསྟར་མི་བྱེད་པ་དང་གནོད་འགོག་བྱེད་པའི་མི་སྣར་ཞིབ་བཤེར་དང་ཁྲིམས་གཏུག',
        'Prosecute those who refuse or hinder',
      ),
      quote: '对拒不执行法院判决、裁定以及其他妨害执行涉嫌构成犯罪的人员，要及时审查起诉。',
    },
  ]),
  ...entriesFor('2-10', 1, [
    {
      by: { a: 'development-reform' },
      ask: 'query',
      subject: 'debtor-project',
      requestable: true,
      title: words(
        '查询工程项目立项情况',
        'ལས་གྲྭའི་ལས་གཞི་འཛུགས་པའི་གནས་ཚུལ་འདྲི་རྩད',
        'Query the approval of building projects',
      ),
      quote: '州发改委应当协助人民法院依法查询被执行人有关工程项目的立项情况及相关资料',
    },
    {
      by: { b: 'development-reform' },
      ask: 'stop-registration',
      subject: 'debtor-project',
      requestable: true,
      title: words(
        '停止办理投资项目审批、核准和备案',
        'མ་འཇོག་ལས་གཞིའི་ཞིབ་བཤེར་ཆོག་མཆན་དང་ཡིག་ཚགས་ཐོ་འགོད་སྒྲུབ་མཚམས་འཇོག་པ',
        'Stop the approval and filing of investment projects',
      ),
      quote:
        '对被执行人正在申请办理的投资项目审批、核准和备案手续，协调有关部门和地方，依法协助人民法院停止办理相关手续。',
    },
  ]),
  ...entriesFor('2-11', 1, [
    {
      by: { a: 'industry-it' },
      ask: 'organise',
      subject: 'none',
      title: words(
        '支持建设网络执行联动平台',
        'དྲ་རྒྱའི་ལག་བསྟར་མཉམ་འགུལ་སྟེགས་བུ་འཛུགས་སྐྲུན་ལ་རྒྱབ་སྐྱོར',
        'Support the network platform',
      ),
      quote: '州工信委应积极支持人民法院建设网络执行联动平台，实现网络信息共享查询和信息反馈。',
    },
  ]),
  ...entriesFor('2-11', 2, [
    {
      by: { a: 'industry-it' },
      ask: 'restrict',
      subject: 'list',
      requestable: true,
      title: words(
        '限制从事煤矿、民用爆炸物品生产经营',
        'རྡོ་སོལ་གཏེར་ཁ་དང་དམངས་སྤྱོད་འབར་རྫས་ཐོན་སྐྱེད་གཉེར་སྐྱོང་ཚད་བཀག',
        'Keep dishonest debtors out of coal mining and explosives',
      ),
      quote: '协助人民法院限制失信被执行人从事煤矿、民用爆炸物品生产经营。',
    },
  ]),
  ...entriesFor('2-12', 1, [
    {
      by: { a: 'civil-affairs' },
      ask: 'query',
      subject: 'debtor-family',
      requestable: true,
      title: words(
        '网络查询婚姻登记信息',
        'དྲ་རྒྱའི་ཐོག་གཉེན་སྒྲིག་ཐོ་འགོད་ཆ་འཕྲིན་འདྲི་རྩད',
        'Query marriage registration over the network',
      ),
      quote: '州民政局要与人民法院建立信息交换机制，向人民法院提供婚姻登记信息网络查询服务',
      keywords: { zh: ['结婚', '离婚', '配偶', '老婆', '丈夫'], bo: ['བཟའ་ཟླ'], en: ['marriage', 'spouse'] },
    },
    {
      by: { b: 'court' },
      ask: 'send-list',
      subject: 'case',
      promptness: '及时',
      title: words(
        '向民政部门推送离婚案件信息',
        'གཉེན་བཀར་གྱོད་དོན་ཆ་འཕྲིན་དམངས་སྲིད་སྡེ་ཁག་ལ་སྐྱེལ་སྤྲོད',
        'Send divorce cases to civil affairs',
      ),
      quote: '人民法院应及时将离婚案件信息通过网络推送民政部门。',
    },
  ]),
  ...entriesFor('2-13', 1, [
    {
      by: { a: 'justice' },
      ask: 'educate',
      subject: 'public',
      title: words('加强法制宣传教育', 'ཁྲིམས་ལུགས་དྲིལ་བསྒྲགས་སློབ་གསོ་ཤུགས་སྣོན', 'Teach the public about the law'),
      quote: '州司法局要加强法制宣传教育，增强人民群众的法律意识，促进债务人主动履行生效法律文书确定义务的自觉性。',
    },
  ]),
  ...entriesFor('2-13', 2, [
    {
      by: { a: 'justice' },
      ask: 'educate',
      subject: 'official',
      title: words(
        '教育领导干部支持法院执行',
        'འགོ་ཁྲིད་ལས་བྱེད་པར་ཁྲིམས་ཁང་གི་ལག་བསྟར་ལ་རྒྱབ་སྐྱོར་བྱེད་པའི་སློབ་གསོ',
        'Teach officials to support enforcement',
      ),
      quote: '要加强对各级领导干部依法支持人民法院执行工作的观念教育，克服地方和部门保护主义思想。',
    },
  ]),
  ...entriesFor('2-13', 3, [
    {
      by: { a: 'justice' },
      ask: 'urge',
      subject: 'debtor',
      requestable: true,
      promptness: '及时',
      title: words(
        '督促作为被执行人的监狱履行',
        'ལག་བསྟར་བྱ་ཡུལ་ཡིན་པའི་བཙོན་ཁང་ལ་སྒྲུབ་པར་སྐུལ་འདེད',
        'Urge prisons that are debtors to perform',
      ),
      quote: '对监狱作为被执行人的案件，督促其及时自动履行。',
    },
  ]),
  ...entriesFor('2-13', 4, [
    {
      by: { a: 'justice' },
      ask: 'educate',
      subject: 'debtor',
      title: words(
        '指导律师、公证员和法律服务工作者引导履行',
        'ཁྲིམས་རོགས་པ་དང་དཔང་ལེན་པ། ཁྲིམས་ལུགས་ཞབས་ཞུ་བས་སྒྲུབ་པར་ཁྲིད་སྟོན་བྱེད་པར་མཛུབ་སྟོན',
        'Guide lawyers, notaries and legal workers',
      ),
      quote: '指导律师、公证员和基层法律服务工作者积极引导当事人主动履行生效法律文书确定的义务。',
    },
  ]),
  ...entriesFor('2-13', 5, [
    {
      by: { a: 'prisons' },
      ask: 'assist',
      subject: 'debtor',
      requestable: true,
      title: words(
        '协助执行服刑、戒毒人员案件',
        'བཙོན་འཇུག་དང་དུག་སྤོང་མི་སྣ་ལག་བསྟར་བྱ་ཡུལ་ཡིན་པའི་གྱོད་དོན་ལ་གཞོགས་འདེགས',
        'Assist in cases against prisoners and persons in drug rehabilitation',
      ),
      quote: '监狱、强制隔离戒毒所对服刑人员和强制隔离戒毒人员作为被执行人的案件，要积极协助人民法院依法执行。',
      keywords: { zh: ['坐牢', '犯人'], bo: ['བཙོན་པ'], en: ['prison'] },
    },
  ]),
  ...entriesFor('2-13', 6, [
    {
      by: { a: 'justice' },
      ask: 'query',
      subject: 'list',
      requestable: true,
      title: words(
        '查询失信律师、律师事务所信息',
        'ཡིད་རྟོན་འཆོར་བའི་ཁྲིམས་རོགས་པ་དང་ཁྲིམས་རོགས་ལས་ཁང་གི་ཆ་འཕྲིན་འདྲི་རྩད',
        'Query lawyers and firms on the list',
      ),
      quote: LAWYERS,
    },
    {
      by: { b: 'justice' },
      ask: 'deny-honour',
      subject: 'list',
      requestable: true,
      title: words(
        '限制失信律师、律师事务所评先评优',
        'ཡིད་རྟོན་འཆོར་བའི་ཁྲིམས་རོགས་པ་དང་ཁྲིམས་རོགས་ལས་ཁང་གི་གདེང་འཇོག་ཚད་བཀག',
        'Keep dishonest lawyers and firms from awards',
      ),
      quote: LAWYERS,
    },
    {
      by: { c: 'justice' },
      ask: 'publish',
      subject: 'list',
      requestable: true,
      title: words(
        '失信律师信息报司法部公示',
        'ཡིད་རྟོན་འཆོར་བའི་ཁྲིམས་རོགས་པའི་ཆ་འཕྲིན་ཁྲིམས་འཛིན་པུའུར་ཡོངས་བསྒྲགས་ཆེད་སྙན་སེང',
        'Report dishonest lawyers for publication',
      ),
      quote: LAWYERS,
    },
  ]),
];
