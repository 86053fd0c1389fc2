import { words } from '../entries';
import type { Entry } from '../schema';
import { entriesFor } from './entries-for';

const TRANSFER =
  '被执行人正在办理土地使用权、采矿权、探矿权等权属变更登记手续的，根据人民法院协助执行通知书的要求，停止办理相关手续。';
const LAND_QUERY = '国土资源管理部门应当协助人民法院及时查询有关土地使用权、探矿权、采矿权及相关权属等登记情况';
const LAND_SEAL = '协助人民法院及时办理土地使用权、探矿权、采矿权等的查封、预查封和轮候查封登记';
const MINING = { zh: ['矿权', '矿山'], bo: ['གཏེར་ཁ'], en: ['mine', 'mining'] };

/** Articles 7 to 11: government legislation, civil affairs, development, justice, land. */
export const articles7To11: readonly Entry[] = [
  ...entriesFor(7, 1, [
    {
      by: { a: 'legal-affairs' },
      ask: 'supervise',
      subject: 'none',
      title: words(
        '备案审查规章和行政决定',
        'སྒྲིག་སྲོལ་དང་སྲིད་འཛིན་ཐག་གཅོད་ཡིག་ཚགས་ཐོ་འགོད་ཞིབ་བཤེར',
        'Review rules and general decisions filed',
      ),
      quote: '政府法制部门应当依法履行备案审查监督职责，加强备案审查工作',
    },
    {
      by: { b: 'legal-affairs' },
      ask: 'handle',
      subject: 'none',
      title: words(
        '处理不利于执行的规章、决定、命令',
        'ལག་བསྟར་ལ་མི་ཕན་པའི་སྒྲིག་སྲོལ་དང་ཐག་གཅོད། བཀའ་རྒྱ་ཐག་གཅོད',
        'Deal with rules and orders that stand in the way of enforcement',
      ),
      quote:
        '对报送备案的规章和有关政府机关发布的具有普遍约束力的行政决定、命令，发现有超越权限、违反上位法规定、违反法定程序、规定不适当等情形，不利于人民法院开展执行工作的，应当依照《法规规章备案条例》等规定予以处理。',
    },
  ]),
  ...entriesFor(8, 1, [
    {
      by: { a: 'civil-affairs' },
      ask: 'relieve',
      subject: 'applicant',
      requestable: true,
      promptness: '及时',
      title: words(
        '救助生活特别困难的申请执行人',
        'འཚོ་བ་དམིགས་བསལ་དཀའ་ངལ་ཆེ་བའི་ལག་བསྟར་རེ་ཞུ་བྱེད་མཁན་ལ་རོགས་སྐྱོར',
        'Help applicants in special hardship',
      ),
      quote: '民政部门应当对生活特别困难的申请执行人，按照有关规定及时做好救助工作。',
      keywords: { zh: ['司法救助', '低保', '困难群众'], bo: ['དབུལ་པོ'], en: ['relief', 'hardship'] },
    },
  ]),
  ...entriesFor(9, 1, [
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
      quote: '发展和改革部门应当协助人民法院依法查询被执行人有关工程项目的立项情况及相关资料',
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
  ...entriesFor(10, 1, [
    {
      by: { a: 'justice' },
      ask: 'educate',
      subject: 'public',
      title: words('加强法制宣传教育', 'ཁྲིམས་ལུགས་དྲིལ་བསྒྲགས་སློབ་གསོ་ཤུགས་སྣོན', 'Teach the public about the law'),
      quote: '司法行政部门应当加强法制宣传教育，提高人民群众的法律意识，提高债务人主动履行生效法律文书的自觉性。',
    },
  ]),
  ...entriesFor(10, 2, [
    {
      by: { a: 'justice' },
      ask: 'educate',
      subject: 'official',
      title: words(
        '教育领导干部支持法院执行',
        'འགོ་ཁྲིད་ལས་བྱེད་པར་ཁྲིམས་ཁང་གི་ལག་བསྟར་ལ་རྒྱབ་སྐྱོར་བྱེད་པའི་སློབ་གསོ',
        'Teach officials to support enforcement',
      ),
      quote: '对各级领导干部加强依法支持人民法院执行工作的观念教育，克服地方和部门保护主义思想。',
    },
  ]),
  ...entriesFor(10, 3, [
    {
      by: { a: 'justice' },
      ask: 'urge',
      subject: 'debtor',
      requestable: true,
      promptness: '及时',
      title: words(
        '督促作为被执行人的监狱、劳教单位履行',
        'ལག་བསྟར་བྱ་ཡུལ་ཡིན་པའི་བཙོན་ཁང་དང་ངལ་རྩོལ་སློབ་གསོ་སྡེ་ཚན་ལ་སྒྲུབ་པར་སྐུལ་འདེད',
        'Urge prisons that are debtors to perform',
      ),
      quote: '对监狱、劳教单位作为被执行人的案件，督促被执行人及时履行。',
    },
  ]),
  ...entriesFor(10, 4, [
    {
      by: { a: 'justice' },
      ask: 'educate',
      subject: 'debtor',
      title: words(
        '指导律师、公证人员和基层法律服务工作者做当事人工作',
        'ཁྲིམས་རོགས་པ་དང་དཔང་ལེན་མི་སྣ། གཞི་རིམ་ཁྲིམས་ལུགས་ཞབས་ཞུ་བར་དོ་བདག་ལ་སློབ་སྟོན་བྱེད་པར་མཛུབ་སྟོན',
        'Guide lawyers, notaries and legal workers to bring parties to perform',
      ),
      quote: '指导律师、公证人员和基层法律服务工作者做好当事人工作，积极履行生效法律文书确定的义务。',
    },
  ]),
  ...entriesFor(10, 5, [
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
      quote:
        '监狱、劳教所、强制隔离戒毒所对服刑、劳教人员和强制隔离戒毒人员作为被执行人的案件，积极协助人民法院依法执行。',
      keywords: { zh: ['坐牢', '犯人', '监狱里的被执行人'], bo: ['བཙོན་པ'], en: ['prison', 'inmate'] },
    },
  ]),
  ...entriesFor(11, 1, [
    {
      by: { a: 'land-resources' },
      ask: 'query',
      subject: 'debtor-land',
      requestable: true,
      promptness: '及时',
      title: words('查询土地使用权登记', 'ས་ཞིང་བཀོལ་སྤྱོད་དབང་ཆའི་ཐོ་འགོད་འདྲི་རྩད', 'Query the registration of land-use rights'),
      quote: LAND_QUERY,
    },
    {
      by: { b: 'land-resources' },
      ask: 'query',
      subject: 'debtor-land',
      requestable: true,
      promptness: '及时',
      title: words(
        '查询探矿权、采矿权登记',
        'གཏེར་འཚོལ་དབང་ཆ་དང་གཏེར་འདོན་དབང་ཆའི་ཐོ་འགོད་འདྲི་རྩད',
        'Query the registration of mining rights',
      ),
      quote: LAND_QUERY,
      keywords: MINING,
    },
    {
      by: { c: 'land-resources' },
      ask: 'seal',
      subject: 'debtor-land',
      requestable: true,
      promptness: '及时',
      title: words(
        '办理土地使用权查封、预查封、轮候查封登记',
        'ས་ཞིང་བཀོལ་སྤྱོད་དབང་ཆའི་དམ་རྒྱ་དང་སྔོན་འགོག་དམ་རྒྱ། རེས་སྒུག་དམ་རྒྱའི་ཐོ་འགོད་སྒྲུབ་པ',
        'Register the sealing, advance or queued, of land-use rights',
      ),
      quote: LAND_SEAL,
    },
    {
      by: { d: 'land-resources' },
      ask: 'seal',
      subject: 'debtor-land',
      requestable: true,
      promptness: '及时',
      title: words(
        '办理探矿权、采矿权查封、预查封、轮候查封登记',
        'གཏེར་འཚོལ་དབང་ཆ་དང་གཏེར་འདོན་དབང་ཆའི་དམ་རྒྱ་དང་སྔོན་འགོག་དམ་རྒྱ། རེས་སྒུག་དམ་རྒྱའི་ཐོ་འགོད་སྒྲུབ་པ',
        'Register the sealing, advance or queued, of mining rights',
      ),
      quote: LAND_SEAL,
      keywords: MINING,
    },
    {
      by: { e: 'land-resources' },
      ask: 'inform-court',
      subject: 'debtor-land',
      promptness: '及时',
      title: words(
        '告知法院土地、矿权查封有关情况',
        'ས་ཞིང་དང་གཏེར་ཁའི་དབང་ཆའི་དམ་རྒྱའི་གནས་ཚུལ་ཁྲིམས་ཁང་ལ་བརྡ་གཏོང',
        'Tell the court about the sealing',
      ),
      quote: '并将有关情况及时告知人民法院。',
    },
  ]),
  ...entriesFor(11, 2, [
    {
      by: { a: 'land-resources' },
      ask: 'stop-registration',
      subject: 'debtor-land',
      requestable: true,
      title: words(
        '停止办理土地使用权变更登记',
        'ས་ཞིང་བཀོལ་སྤྱོད་དབང་ཆའི་བསྒྱུར་བཅོས་ཐོ་འགོད་སྒྲུབ་མཚམས་འཇོག་པ',
        'Stop registering changes of land-use rights',
      ),
      quote: TRANSFER,
    },
    {
      by: { b: 'land-resources' },
      ask: 'stop-registration',
      subject: 'debtor-land',
      requestable: true,
      title: words(
        '停止办理采矿权、探矿权变更登记',
        'གཏེར་འདོན་དབང་ཆ་དང་གཏེར་འཚོལ་དབང་ཆའི་བསྒྱུར་བཅོས་ཐོ་འགོད་སྒྲུབ་མཚམས་འཇོག་པ',
        'Stop registering changes of mining rights',
      ),
      quote: TRANSFER,
      keywords: MINING,
    },
  ]),
  ...entriesFor(11, 3, [
    {
      by: { a: 'land-resources' },
      ask: 'transfer-registration',
      subject: 'debtor-land',
      title: words(
        '依债权人申请办理土地使用权变更登记',
        'བུན་བདག་གི་རེ་ཞུ་ལྟར་ས་ཞིང་བཀོལ་སྤྱོད་དབང་ཆའི་བསྒྱུར་བཅོས་ཐོ་འགོད་སྒྲུབ་པ',
        'Register land-use rights for the creditor',
      ),
      quote: '债权人持生效法律文书申请办理土地使用权变更登记的，依法予以办理。',
    },
  ]),
];
