import { words } from '../entries';
import type { Entry } from '../schema';
import { entriesFor } from './entries-for';

const SERVE =
  '人民法院受理各类执行案件进入强制执行程序后，按照法定程序，根据执行案件具体情况，将执行裁定书以及协助执行通知书等执行法律文书依法送达有协助义务的有关单位，启动执行联动机制。';
const CONFERENCE =
  '遇有特别重大、疑难、复杂的执行案件，可能影响社会稳定的执行案件，需要多个部门协助执行的案件以及人民法院认为需要提请研究的其他案件或事项，由联席会议办公室报召集人同意后，召开联席会议进行研究，确定具体联动意见，并下发会议纪要予以执行。';
const INFORMATION = '各有关单位对建立的执行工作联动信息进行科学管理，正确使用，不得滥用而损害当事人合法权益。';
const CLUES =
  '人民法院发现有关单位及其公务人员非法干预人民法院执行工作的，及时向县委报告；对违反党纪政纪的，及时将案件线索移送纪检监察机关依法依规处理。';

/** Articles 26 to 33: procedure and accountability. */
export const articles26To33: readonly Entry[] = [
  ...entriesFor(26, 1, [
    {
      by: { a: 'court' },
      ask: 'serve',
      subject: 'case',
      title: words(
        '送达裁定书和协助执行通知书、启动联动',
        'བཀའ་བཅད་ཡི་གེ་དང་གཞོགས་འདེགས་ལག་བསྟར་གྱི་བརྡ་ཐོ་སྐྱེལ་སྤྲོད་ནས་མཉམ་འགུལ་འགོ་འཛུགས',
        'Serve the ruling and the notice of assistance',
      ),
      quote: SERVE,
    },
  ]),
  ...entriesFor(27, 1, [
    {
      by: { a: 'linkage-units' },
      ask: 'assist',
      subject: 'case',
      requestable: true,
      title: words('根据法院要求积极协助执行', 'ཁྲིམས་ཁང་གི་བླང་འདོན་ལྟར་ལག་བསྟར་ལ་གཞོགས་འདེགས', 'Assist as the court asks'),
      quote: '各有关联动单位应当根据人民法院执行工作的要求，积极认真协助执行。',
    },
  ]),
  ...entriesFor(28, 1, [
    {
      by: { a: 'conference-office' },
      ask: 'report',
      subject: 'case',
      requestable: true,
      title: words(
        '重大疑难案件报召集人召开联席会议',
        'གལ་ཆེན་དཀའ་གནད་གྱོད་དོན་སྐོང་འཚོག་པར་སྙན་སེང་ནས་མཉམ་འབྲེལ་གྲོས་ཚོགས་འཚོག་པ',
        'Put major cases before the joint conference',
      ),
      quote: CONFERENCE,
      keywords: { zh: ['提请研究', '上会'] },
    },
    {
      by: { b: 'conference' },
      ask: 'coordinate',
      subject: 'case',
      requestable: true,
      title: words(
        '研究确定联动意见、下发会议纪要',
        'མཉམ་འགུལ་བསམ་འཆར་གཏན་འཁེལ་དང་ཚོགས་འདུའི་གནད་བསྡུས་འགྲེམས་པ',
        'Decide how to act together and issue minutes',
      ),
      quote: CONFERENCE,
    },
  ]),
  ...entriesFor(29, 1, [
    {
      by: { a: 'linkage-units' },
      ask: 'protect-information',
      subject: 'none',
      title: words(
        '科学管理、正确使用联动信息',
        'མཉམ་འགུལ་ཆ་འཕྲིན་ཚན་རིག་དང་མཐུན་པར་དོ་དམ་དང་ཡང་དག་སྤྱོད་པ',
        'Manage and use information properly',
      ),
      quote: INFORMATION,
    },
    {
      by: { b: 'linkage-units' },
      ask: 'protect-information',
      subject: 'none',
      title: words('不得滥用联动信息', 'མཉམ་འགུལ་ཆ་འཕྲིན་བག་མེད་སྤྱོད་མི་རུང', 'Do not misuse information'),
      quote: INFORMATION,
      keywords: { zh: ['泄露', '保密'] },
    },
  ]),
  ...entriesFor(30, 1, [
    {
      by: { a: 'comprehensive-governance' },
      ask: 'assess',
      subject: 'unit',
      title: words(
        '执行工作纳入综治目标考核',
        'ལག་བསྟར་ལས་དོན་ཕྱོགས་བསྡུས་བཅོས་སྐྱོང་དམིགས་འབེན་དཔྱད་ཞིབ་ཁྲོད་འཇུག་པ',
        'Count enforcement in the governance assessment',
      ),
      quote: '社会治安综合治理办公室应将人民法院执行工作纳入社会治安综合治理目标管理考核范围，严格进行考核。',
      keywords: { zh: ['打分', '年终考核'] },
    },
  ]),
  ...entriesFor(31, 1, [
    {
      by: { a: 'court' },
      ask: 'observe-rules',
      subject: 'case',
      title: words(
        '严肃执行纪律、依法采取措施',
        'ལག་བསྟར་སྒྲིག་ཁྲིམས་ནན་པོ་དང་ཁྲིམས་ལྟར་ཐབས་ལམ་སྤྱོད་པ',
        'Keep discipline and act by law',
      ),
      quote:
        '人民法院应当严肃执行纪律，严格执法，秉公办案，严格依照法律规定采取执行措施，做到公正与效率相统一，法律效果与社会效果相统一，严格执法与文明执行相统一。',
    },
  ]),
  ...entriesFor(31, 2, [
    {
      by: { a: 'court' },
      ask: 'sanction',
      subject: 'official',
      title: words(
        '追究不作为、乱作为的执行人员',
        'མི་སྒྲུབ་པ་དང་ལོག་སྒྲུབ་བྱེད་པའི་ལག་བསྟར་མི་སྣའི་འགན་འཁྲི་རྩད་གཅོད',
        'Hold enforcement staff who fail or abuse answerable',
      ),
      quote: '对于违反法律规定，或违反党纪、政纪不作为、乱作为的执行人员，坚决依法依规追究责任。',
    },
  ]),
  ...entriesFor(32, 1, [
    {
      by: { a: 'court' },
      ask: 'report',
      subject: 'official',
      promptness: '及时',
      title: words(
        '非法干预执行的向县委报告',
        'ལག་བསྟར་ལ་ཁྲིམས་འགལ་ཐེ་བྱུས་བྱེད་པ་རྫོང་ཨུད་ལ་སྙན་སེང',
        'Report interference to the county committee',
      ),
      quote: CLUES,
    },
    {
      by: { b: 'court' },
      ask: 'transfer-case',
      subject: 'official',
      promptness: '及时',
      title: words(
        '违纪线索移送纪检监察机关',
        'སྒྲིག་འགལ་གྱི་འཚོལ་སྣེ་སྒྲིག་ཁྲིམས་ཞིབ་བཤེར་ལྟ་ཞིབ་ལས་ཁུངས་ལ་སྤྲོད་པ',
        'Hand clues over to discipline inspection',
      ),
      quote: CLUES,
    },
    {
      by: { c: 'discipline' },
      ask: 'sanction',
      subject: 'official',
      requestable: true,
      promptness: '及时',
      title: words('处理移送的违纪线索', 'སྤྲད་པའི་སྒྲིག་འགལ་འཚོལ་སྣེ་ཐག་གཅོད', 'Deal with the clues handed over'),
      quote: '对违反党纪政纪的，及时将案件线索移送纪检监察机关依法依规处理。',
    },
  ]),
  ...entriesFor(33, 1, [
    {
      by: { a: 'linkage-units' },
      ask: 'assist',
      subject: 'none',
      title: words('相互配合、沟通、协助', 'ཕན་ཚུན་མཉམ་འབྲེལ་དང་འབྲེལ་གཏུག གཞོགས་འདེགས', 'Work together, talk and assist'),
      quote: '各联动部门和单位应相互配合，加强沟通，积极认真协助人民法院的执行工作。',
    },
  ]),
  ...entriesFor(33, 2, [
    {
      by: { a: 'linkage-units' },
      ask: 'assist',
      subject: 'none',
      title: words(
        '支持独立执行、协助排除干扰阻力',
        'རང་ཚུགས་ལག་བསྟར་ལ་རྒྱབ་སྐྱོར་དང་སུན་གཙེར་འགོག་རྐྱེན་སེལ་བར་གཞོགས་འདེགས',
        'Support independent enforcement and help remove obstacles',
      ),
      quote:
        '要从维护改革、发展、稳定的大局出发，支持人民法院依法独立公正地行使执行权，协助人民法院排除执行工作中遇到的干扰和阻力。',
    },
  ]),
  ...entriesFor(33, 3, [
    {
      by: { a: 'conference' },
      ask: 'sanction',
      subject: 'unit',
      requestable: true,
      title: words(
        '协商纪检监察追究不履行联动职责的责任',
        'མཉམ་འགུལ་འགན་འཁྲི་མི་སྒྲུབ་པར་སྒྲིག་ཁྲིམས་ཞིབ་བཤེར་དང་གྲོས་བསྡུར་ནས་འགན་འཁྲི་རྩད་གཅོད',
        'Hold units that fail answerable, with discipline inspection',
      ),
      quote:
        '联动单位不履行联动职责，情节严重导致发生不稳定事件，或严重损害群众合法权益的，由联席会议协商纪检监察部门依照有关规定追究该单位主管领导和直接责任人员的党纪政纪责任。',
      keywords: { zh: ['单位不配合', '拒不协助'] },
    },
  ]),
];
