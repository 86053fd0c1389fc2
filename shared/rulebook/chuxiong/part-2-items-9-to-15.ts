import { words } from '../entries';
import type { Entry } from '../schema';
import { entriesFor } from './entries-for';

const LAWYERS =
  '协助查询失信被执行人为律师、律师事务所的相关信息，对失信被执行人为律师、律师事务所的，在一定期限内限制其参加评先、评优并将其失信信息报司法部公示。';
const LAND_QUERY = '州国土局要与人民法院建立被执行人有关不动产、探矿权、采矿权等权属登记信息的网络查询机制';
const LAND_STOP =
  '被执行人正在办理不动产、探矿权、采矿权等权属变更登记手续的，根据人民法院协助执行通知书的要求，停止办理相关手续。';
const HOUSE_QUERY = '州住建局要与人民法院建立有关被执行人项目预售、房屋交易备案信息的查询机制';
const HOUSE_STOP = '被执行人正在办理项目预售、房屋交易备案手续的，根据人民法院协助执行通知书的要求，停止办理相关手续。';
const PLANNING = '协助人民法院查询有关工程项目的规划审批情况，向人民法院提供必要的经批准的规划文件和规划图纸等资料。';
const CREDIT_FILE =
  '人民法院应及时将房地产、建筑企业不依法履行生效法律文书义务的情况通过人工送达或网络推送住房和城乡建设管理部门，由住房和城乡建设管理部门记入房地产和建筑市场信用档案，向社会披露有关信息。';
const MINING = { zh: ['矿权', '矿山'], bo: ['གཏེར་ཁ'], en: ['mine', 'mining'] };
const HOUSE_WORDS = { zh: ['房产', '房子', '网签', '商品房'], bo: ['ཁང་པ'], en: ['house'] };

/** 二（九）to（十五）: procuratorate, development, industry, civil affairs, justice, land, housing. */
export const part2Items9To15: readonly Entry[] = [
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
  ...entriesFor('2-14', 1, [
    {
      by: { a: 'land-resources' },
      ask: 'query',
      subject: 'debtor-real-estate',
      requestable: true,
      title: words(
        '网络查询不动产权属登记',
        'དྲ་རྒྱའི་ཐོག་འགུལ་མེད་རྒྱུ་ནོར་བདག་དབང་ཐོ་འགོད་འདྲི་རྩད',
        'Query real-estate registration over the network',
      ),
      quote: LAND_QUERY,
      keywords: HOUSE_WORDS,
    },
    {
      by: { b: 'land-resources' },
      ask: 'query',
      subject: 'debtor-land',
      requestable: true,
      title: words(
        '网络查询探矿权、采矿权登记',
        'དྲ་རྒྱའི་ཐོག་གཏེར་འཚོལ་དབང་ཆ་དང་གཏེར་འདོན་དབང་ཆའི་ཐོ་འགོད་འདྲི་རྩད',
        'Query mining rights over the network',
      ),
      quote: LAND_QUERY,
      keywords: MINING,
    },
    {
      by: { c: 'land-resources' },
      ask: 'seal',
      subject: 'debtor-real-estate',
      requestable: true,
      promptness: '及时',
      title: words(
        '办理不动产、矿权查封登记',
        'འགུལ་མེད་རྒྱུ་ནོར་དང་གཏེར་ཁའི་དབང་ཆའི་དམ་རྒྱའི་ཐོ་འགོད་སྒྲུབ་པ',
        'Register the sealing of real estate and mining rights',
      ),
      quote: '协助人民法院及时办理查封登记手续',
      keywords: { zh: ['房产', '土地', ...MINING.zh] },
    },
    {
      by: { d: 'land-resources' },
      ask: 'inform-court',
      subject: 'debtor-real-estate',
      promptness: '及时',
      title: words(
        '告知法院不动产、矿权查封有关情况',
        'འགུལ་མེད་རྒྱུ་ནོར་དང་གཏེར་ཁའི་དབང་ཆའི་དམ་རྒྱའི་གནས་ཚུལ་ཁྲིམས་ཁང་ལ་བརྡ་གཏོང',
        'Tell the court about the sealing',
      ),
      quote: '并将有关情况及时告知人民法院。',
    },
  ]),
  ...entriesFor('2-14', 2, [
    {
      by: { a: 'land-resources' },
      ask: 'stop-registration',
      subject: 'debtor-real-estate',
      requestable: true,
      title: words(
        '停止办理不动产权属变更登记',
        'འགུལ་མེད་རྒྱུ་ནོར་བདག་དབང་གི་བསྒྱུར་བཅོས་ཐོ་འགོད་སྒྲུབ་མཚམས་འཇོག་པ',
        'Stop registering changes of real estate',
      ),
      quote: LAND_STOP,
      keywords: HOUSE_WORDS,
    },
    {
      by: { b: 'land-resources' },
      ask: 'stop-registration',
      subject: 'debtor-land',
      requestable: true,
      title: words(
        '停止办理探矿权、采矿权变更登记',
        'གཏེར་འཚོལ་དབང་ཆ་དང་གཏེར་འདོན་དབང་ཆའི་བསྒྱུར་བཅོས་ཐོ་འགོད་སྒྲུབ་མཚམས་འཇོག་པ',
        'Stop registering changes of mining rights',
      ),
      quote: LAND_STOP,
      keywords: MINING,
    },
  ]),
  ...entriesFor('2-14', 3, [
    {
      by: { a: 'land-resources' },
      ask: 'transfer-registration',
      subject: 'debtor-real-estate',
      title: words(
        '依债权人申请办理不动产变更登记',
        'བུན་བདག་གི་རེ་ཞུ་ལྟར་འགུལ་མེད་རྒྱུ་ནོར་བདག་དབང་གི་བསྒྱུར་བཅོས་ཐོ་འགོད་སྒྲུབ་པ',
        'Register real estate for the creditor',
      ),
      quote: '债权人持生效法律文书申请办理不动产权属变更登记的，依法予以办理。',
    },
  ]),
  ...entriesFor('2-15', 1, [
    {
      by: { a: 'construction' },
      ask: 'query',
      subject: 'debtor-project',
      requestable: true,
      title: words('查询项目预售信息', 'ལས་གཞི་སྔོན་ཚོང་གི་ཆ་འཕྲིན་འདྲི་རྩད', 'Query pre-sales of projects'),
      quote: HOUSE_QUERY,
      keywords: HOUSE_WORDS,
    },
    {
      by: { b: 'construction' },
      ask: 'query',
      subject: 'debtor-real-estate',
      requestable: true,
      title: words('查询房屋交易备案信息', 'ཁང་པའི་ཉོ་ཚོང་ཡིག་ཚགས་ཐོ་འགོད་ཆ་འཕྲིན་འདྲི་རྩད', 'Query records of house sales'),
      quote: HOUSE_QUERY,
      keywords: HOUSE_WORDS,
    },
    {
      by: { c: 'construction' },
      ask: 'seal',
      subject: 'debtor-real-estate',
      requestable: true,
      promptness: '及时',
      title: words('办理房屋查封手续', 'ཁང་པར་དམ་རྒྱ་འབྱར་བའི་འགྲོ་ལུགས་སྒྲུབ་པ', 'Register the sealing of a house'),
      quote: '协助人民法院及时办理房屋查封手续',
      keywords: HOUSE_WORDS,
    },
    {
      by: { d: 'construction' },
      ask: 'inform-court',
      subject: 'debtor-real-estate',
      promptness: '及时',
      title: words(
        '告知法院房屋查封有关情况',
        'ཁང་པའི་དམ་རྒྱའི་གནས་ཚུལ་ཁྲིམས་ཁང་ལ་བརྡ་གཏོང',
        'Tell the court about the sealing of houses',
      ),
      quote: '并将有关情况及时告知人民法院。',
    },
  ]),
  ...entriesFor('2-15', 2, [
    {
      by: { a: 'construction' },
      ask: 'stop-registration',
      subject: 'debtor-project',
      requestable: true,
      title: words('停止办理项目预售', 'ལས་གཞི་སྔོན་ཚོང་གི་འགྲོ་ལུགས་སྒྲུབ་མཚམས་འཇོག་པ', 'Stop pre-sales of a project'),
      quote: HOUSE_STOP,
      keywords: HOUSE_WORDS,
    },
    {
      by: { b: 'construction' },
      ask: 'stop-registration',
      subject: 'debtor-real-estate',
      requestable: true,
      title: words('停止办理房屋交易备案', 'ཁང་པའི་ཉོ་ཚོང་ཡིག་ཚགས་ཐོ་འགོད་སྒྲུབ་མཚམས་འཇོག་པ', 'Stop recording house sales'),
      quote: HOUSE_STOP,
      keywords: HOUSE_WORDS,
    },
  ]),
  ...entriesFor('2-15', 3, [
    {
      by: { a: 'construction' },
      ask: 'query',
      subject: 'debtor-project',
      requestable: true,
      title: words(
        '查询工程项目规划审批',
        'ལས་གྲྭའི་ལས་གཞིའི་འཆར་འགོད་ཞིབ་བཤེར་ཆོག་མཆན་འདྲི་རྩད',
        'Query the planning approval of projects',
      ),
      quote: PLANNING,
    },
    {
      by: { b: 'construction' },
      ask: 'provide-information',
      subject: 'debtor-project',
      requestable: true,
      title: words(
        '提供规划文件和规划图纸',
        'འཆར་འགོད་ཡིག་ཆ་དང་འཆར་འགོད་དཔེ་རིས་མཁོ་སྤྲོད',
        'Provide planning papers and drawings',
      ),
      quote: PLANNING,
    },
  ]),
  ...entriesFor('2-15', 4, [
    {
      by: { a: 'construction' },
      ask: 'stop-registration',
      subject: 'debtor-project',
      requestable: true,
      title: words(
        '停止办理涉案项目规划审批',
        'གྱོད་དོན་འབྲེལ་ཡོད་ལས་གཞིའི་འཆར་འགོད་ཞིབ་བཤེར་ཆོག་མཆན་སྒྲུབ་མཚམས་འཇོག་པ',
        'Stop the planning approval of a project in dispute',
      ),
      quote: '被执行人正在申请办理涉案项目规划审批手续的，根据人民法院协助执行通知书的要求，停止办理相关手续。',
    },
  ]),
  ...entriesFor('2-15', 5, [
    {
      by: { a: 'court' },
      ask: 'send-list',
      subject: 'debtor-company',
      promptness: '及时',
      title: words(
        '向住建部门推送房地产、建筑企业不履行情况',
        'ཁང་ས་དང་འཛུགས་སྐྲུན་ཁེ་ལས་ཀྱིས་མི་སྒྲུབ་པའི་གནས་ཚུལ་སྡོད་ཁང་འཛུགས་སྐྲུན་སྡེ་ཁག་ལ་སྐྱེལ་སྤྲོད',
        'Send non-performing building firms to housing',
      ),
      quote: CREDIT_FILE,
    },
    {
      by: { b: 'construction' },
      ask: 'record',
      subject: 'debtor-company',
      requestable: true,
      title: words(
        '记入房地产和建筑市场信用档案',
        'ཁང་ས་དང་འཛུགས་སྐྲུན་ཁྲོམ་རའི་ཡིད་རྟོན་ཡིག་ཚགས་སུ་འགོད་པ',
        'Enter in the credit file of the building market',
      ),
      quote: CREDIT_FILE,
      keywords: { zh: ['开发商', '建筑公司', '失信'] },
    },
    {
      by: { c: 'construction' },
      ask: 'publish',
      subject: 'debtor-company',
      requestable: true,
      title: words(
        '披露房地产、建筑企业不履行信息',
        'ཁང་ས་དང་འཛུགས་སྐྲུན་ཁེ་ལས་ཀྱིས་མི་སྒྲུབ་པའི་ཆ་འཕྲིན་ཡོངས་བསྒྲགས',
        'Make non-performance of building firms public',
      ),
      quote: CREDIT_FILE,
    },
  ]),
  ...entriesFor('2-15', 6, [
    {
      by: { a: 'construction' },
      ask: 'sanction',
      subject: 'debtor',
      requestable: true,
      title: words(
        '制裁拖欠拆迁补偿安置资金的被执行人',
        'བཤིག་སྤོའི་གསབ་དངུལ་བསྡད་པའི་ལག་བསྟར་བྱ་ཡུལ་ལ་ཆད་གཅོད',
        'Sanction debtors who owe resettlement money',
      ),
      quote: '对拖欠房屋拆迁补偿安置资金的被执行人，依法采取制裁措施。',
    },
  ]),
];
