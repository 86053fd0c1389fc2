import { words } from '../entries';
import type { Entry } from '../schema';
import { entriesFor } from './entries-for';

const CONFERENCE =
  '由区委政法委牵头，建立由区委政法委、区委宣传部、区人大法工委、区政协社法委、区法院、区检察院、区公安分局、区发改局、区科工商信局、区教育局、区民宗局、区民政局、区司法局、区财政局、区人社局、区住建局、区卫计局、区审计局、区市场和质量监管局、区国规局、区综合执法局、区法制办、区国税局、区地税局、各街道组成的“基本解决执行难工作联席会议”暨“执行联动工作联席会议”工作机制，实行两个机制合并开展工作。';
const CONTACTS =
  '联席会议召集人为区委副书记、政法委书记，副召集人为区法院院长、区委政法委常务副书记，具体工作由区法院执行局负责，各联动成员单位确定2名固定联系人并相互通报工作情况，固定联系人采取A、B角互补制度。';
const DIRECTORY =
  '各联动单位之间的业务沟通通过固定联系人进行，建立联动单位通讯录，联席会议成员单位联系人因工作变动需要调整的，由所在单位向区委政法委提出，按程序报联席会议批准。';
const YEARLY =
  '执行工作由区人民法院主办、各成员单位协助，区人民法院每年将执行联动工作情况进行总结，并向区委政法委报告。';

/** 三: how the mechanism works. */
export const part3: readonly Entry[] = [
  ...entriesFor('3-1', 1, [
    {
      by: { a: 'court' },
      ask: 'organise',
      subject: 'none',
      title: words(
        '参与建设和使用网络查控系统',
        'དྲ་རྒྱའི་ཞིབ་བཤེར་ཚོད་འཛིན་མ་ལག་འཛུགས་སྐྲུན་དང་བཀོལ་སྤྱོད',
        'Take part in building and using the network system',
      ),
      quote:
        '为确保我区执行联动工作机制的有效运行，在广州市建立并逐步完善全市“天平”执行联动网络查控系统的过程中，区人民法院要积极参与建设和使用该网络查控系统，实现与联动成员单位业务信息系统对接共享，逐步实现网络化执行与协助执行，形成全社会参与法院执行工作的新格局。',
    },
  ]),
  ...entriesFor('3-2', 1, [
    {
      by: { a: 'court' },
      ask: 'handle',
      subject: 'case',
      title: words(
        '通过网络查控系统办理执行案件',
        'དྲ་རྒྱའི་ཞིབ་བཤེར་ཚོད་འཛིན་མ་ལག་བརྒྱུད་ལག་བསྟར་གྱོད་དོན་སྒྲུབ་པ',
        'Handle cases through the network systems',
      ),
      quote:
        '区人民法院通过全国“总对总”网络查控系统、省“点对点”网络查控系统和市的“天平”执行联动网络查控系统办理执行案件，逐步实现执行案件办理信息化。',
    },
  ]),
  ...entriesFor('3-3', 1, [
    {
      by: { a: 'political-legal' },
      ask: 'organise',
      subject: 'none',
      title: words('牵头建立联席会议', 'མཉམ་འབྲེལ་གྲོས་ཚོགས་སྣེ་ཁྲིད་འཛུགས་པ', 'Lead the joint conference'),
      quote: CONFERENCE,
    },
  ]),
  ...entriesFor('3-3', 2, [
    {
      by: { a: 'linkage-units' },
      ask: 'organise',
      subject: 'none',
      title: words(
        '确定两名固定联系人（A、B角）',
        'གཏན་འཇགས་འབྲེལ་གཏུག་པ་གཉིས་གཏན་འཁེལ',
        'Name two fixed contacts, A and B',
      ),
      quote: CONTACTS,
      keywords: { zh: ['联络员', 'AB角'] },
    },
    {
      by: { b: 'linkage-units' },
      ask: 'report',
      subject: 'none',
      title: words('相互通报工作情况', 'ལས་དོན་གནས་ཚུལ་ཕན་ཚུན་བརྡ་ཁྱབ', 'Tell one another of the work'),
      quote: CONTACTS,
    },
    {
      by: { c: 'court' },
      ask: 'handle',
      subject: 'none',
      title: words('负责联席会议具体工作', 'མཉམ་འབྲེལ་གྲོས་ཚོགས་ཀྱི་ལས་དོན་འགན་འཁུར', 'Do the work of the conference'),
      quote: CONTACTS,
    },
  ]),
  ...entriesFor('3-3', 3, [
    {
      by: { a: 'linkage-units' },
      ask: 'report',
      subject: 'none',
      title: words('联系人调整报批', 'འབྲེལ་གཏུག་པ་བརྗེ་སྒྱུར་ཆོག་མཆན་ཞུ་བ', 'Propose a change of contact for approval'),
      quote: DIRECTORY,
      keywords: { zh: ['换联系人', '变更联络员'] },
    },
    {
      by: { b: 'conference' },
      ask: 'organise',
      subject: 'none',
      title: words('建立联动单位通讯录', 'མཉམ་འགུལ་སྡེ་ཚན་གྱི་འབྲེལ་གཏུག་མིང་ཐོ་འཛུགས་པ', 'Keep the directory of units'),
      quote: DIRECTORY,
    },
    {
      by: { c: 'conference' },
      ask: 'handle',
      subject: 'none',
      title: words('批准联系人调整', 'འབྲེལ་གཏུག་པ་བརྗེ་སྒྱུར་ལ་ཆོག་མཆན་སྤྲོད་པ', 'Approve a change of contact'),
      quote: DIRECTORY,
    },
  ]),
  ...entriesFor('3-3', 4, [
    {
      by: { a: 'court' },
      ask: 'handle',
      subject: 'none',
      title: words('承担联席会议日常工作', 'མཉམ་འབྲེལ་གྲོས་ཚོགས་ཀྱི་རྒྱུན་ལྡན་ལས་དོན་སྒྲུབ་པ', 'Do the daily work of the conference'),
      quote: '联席会议不专设办公室，日常工作由区人民法院执行局承担。',
    },
  ]),
  ...entriesFor('3-3', 5, [
    {
      by: { a: 'court' },
      ask: 'report',
      subject: 'none',
      title: words(
        '每年总结并向政法委报告',
        'ལོ་རེར་ཕྱོགས་བསྡོམས་བྱས་ནས་སྲིད་ཁྲིམས་ཨུ་ཡོན་ལྷན་ཁང་ལ་སྙན་སེང',
        'Sum up and report every year',
      ),
      quote: YEARLY,
    },
    {
      by: { b: 'linkage-units' },
      ask: 'assist',
      subject: 'case',
      requestable: true,
      title: words(
        '协助法院主办的执行工作',
        'ཁྲིམས་ཁང་གིས་གཙོ་སྒྲུབ་བྱེད་པའི་ལག་བསྟར་ལས་དོན་ལ་གཞོགས་འདེགས',
        'Assist the court, which leads',
      ),
      quote: YEARLY,
    },
  ]),
  ...entriesFor('3-3', 6, [
    {
      by: { a: 'conference' },
      ask: 'convene',
      subject: 'none',
      title: words('每年召开联席会议', 'ལོ་རེར་མཉམ་འབྲེལ་གྲོས་ཚོགས་འཚོག་པ', 'Hold the yearly conference'),
      quote: '每年召开全区执行联动单位联席会议，研究解决工作遇到的困难和问题，总结执行工作经验，表彰通报。',
    },
  ]),
  ...entriesFor('3-4', 1, [
    {
      by: { a: 'court' },
      ask: 'report',
      subject: 'case',
      title: words(
        '重大、疑难案件提出方案报政法委',
        'གྱོད་དོན་གལ་ཆེན་དང་དཀའ་གནད་ཅན་གྱི་ཇུས་གཞི་སྲིད་ཁྲིམས་ཨུ་ཡོན་ལྷན་ཁང་ལ་སྙན་སེང',
        'Put a plan for a major case to the committee',
      ),
      quote:
        '重大、疑难、复杂的执行案件或可能影响社会稳定的案件以及涉及多个协助执行部门的案件，由区人民法院提出执行方案报区委政法委主持联席会议进行协调。',
    },
    {
      by: { b: 'political-legal' },
      ask: 'coordinate',
      subject: 'case',
      requestable: true,
      title: words(
        '主持联席会议协调重大案件',
        'མཉམ་འབྲེལ་གྲོས་ཚོགས་གཙོ་སྐྱོང་བྱས་ནས་གྱོད་དོན་གལ་ཆེན་མཐུན་སྦྱོར',
        'Coordinate a major case in the conference',
      ),
      quote:
        '重大、疑难、复杂的执行案件或可能影响社会稳定的案件以及涉及多个协助执行部门的案件，由区人民法院提出执行方案报区委政法委主持联席会议进行协调。',
    },
  ]),
  ...entriesFor('3-5', 1, [
    {
      by: { a: 'court' },
      ask: 'serve',
      subject: 'case',
      title: words(
        '依法送达有协助义务的单位',
        'གཞོགས་འདེགས་འོས་འགན་ཡོད་པའི་སྡེ་ཚན་ལ་ཁྲིམས་ལྟར་སྐྱེལ་སྤྲོད',
        'Serve the units that owe assistance',
      ),
      quote: '区人民法院办理执行案件，对需要查询的信息或协助办理的事项，依法送达有协助义务的协调联动单位。',
    },
  ]),
  ...entriesFor('3-5', 2, [
    {
      by: { a: 'linkage-units' },
      ask: 'assist',
      subject: 'case',
      requestable: true,
      title: words(
        '按通知书要求协助和反馈',
        'བརྡ་ཐོའི་བླང་འདོན་ལྟར་གཞོགས་འདེགས་དང་ལན་གསལ',
        'Assist and answer as the notice asks',
      ),
      quote:
        '收到协助执行通知书的联动单位，应当在法定职责范围内按照联动机制规范及协助执行通知书的具体要求给予协助和反馈',
    },
    {
      by: { b: 'linkage-units' },
      ask: 'observe-rules',
      subject: 'case',
      title: words(
        '不得对法律文书和通知书实体审查',
        'ཁྲིམས་ལུགས་ཡིག་ཆ་དང་བརྡ་ཐོའི་ནང་དོན་ལ་ཞིབ་བཤེར་བྱེད་མི་རུང',
        'Do not examine the substance of instruments',
      ),
      quote: '不应对生效法律文书和协助执行通知书、司法建议函等进行实体审查。',
    },
  ]),
  ...entriesFor('3-5', 3, [
    {
      by: { a: 'linkage-units' },
      ask: 'observe-rules',
      subject: 'case',
      title: words(
        '有异议可提审查建议但不得拒绝',
        'མི་འཐད་པའི་བསམ་འཆར་ཡོད་ན་ཞིབ་བཤེར་གྲོས་འཆར་འདོན་ཆོག་ཀྱང་དང་ལེན་མི་བྱེད་མི་རུང',
        'May suggest a review, may not refuse',
      ),
      quote: '对区人民法院请求采取的执行联动措施有异议的，可以向区人民法院提出审查建议，但不应拒绝采取相应措施。',
    },
  ]),
  ...entriesFor('3-5', 4, [
    {
      by: { a: 'linkage-units' },
      ask: 'coordinate',
      subject: 'case',
      requestable: true,
      title: words(
        '联系人配合与上级单位协调',
        'འབྲེལ་གཏུག་པས་གོང་རིམ་སྡེ་ཚན་དང་མཐུན་སྦྱོར་ལ་མཉམ་འབྲེལ',
        'Contacts help with units of the higher level',
      ),
      quote: '如需与市协助联动单位协调相关工作，区成员单位联席会议联系人应积极配合协调工作。',
    },
  ]),
  ...entriesFor('3-6', 1, [
    {
      by: { a: 'linkage-units' },
      ask: 'coordinate',
      subject: 'none',
      title: words('部门争议先行磋商', 'སྡེ་ཁག་བར་གྱི་རྩོད་གཞི་སྔོན་ལ་གྲོས་བསྡུར', 'Disputing units talk first'),
      quote: '在实践中发生部门之间的争议事项，应当由争议双方单位先行磋商。',
    },
  ]),
  ...entriesFor('3-6', 2, [
    {
      by: { a: 'linkage-units' },
      ask: 'report',
      subject: 'none',
      title: words(
        '磋商不成书面提交联席会议',
        'གྲོས་བསྡུར་མ་འགྲིག་ན་ཡི་གེས་མཉམ་འབྲེལ་གྲོས་ཚོགས་ལ་འབུལ་བ',
        'Put what talks did not settle to the conference in writing',
      ),
      quote: '在规定时限内磋商不成的，书面提交区联席会议统一协调解决。',
    },
    {
      by: { b: 'conference' },
      ask: 'coordinate',
      subject: 'none',
      title: words('协调解决部门争议', 'སྡེ་ཁག་བར་གྱི་རྩོད་གཞི་མཐུན་སྦྱོར་ཐག་གཅོད', 'Settle disputes between units'),
      quote: '在规定时限内磋商不成的，书面提交区联席会议统一协调解决。',
    },
  ]),
];
