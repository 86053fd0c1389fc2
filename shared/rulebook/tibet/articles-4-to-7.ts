import { words } from '../entries';
import type { Entry } from '../schema';
import { entriesFor } from './entries-for';

const TASKS = '联席会议决定的重大执行事项，交由相关部门负责落实，落实情况纳入社会管理综合治理目标责任考核范围。';
const CONSTRAIN =
  '对被执行人的融资、投资、经营、置产、工程招投标、资质审批、项目管理、权属登记等事项，应当依法采取相应的制约措施，促使其自动履行。';
const BANKS = '银行、证券、保险等金融机构，应当建立健全协助人民法院执行工作的查询、冻结、扣划工作机制。';
const PUBLISH =
  '通过媒体登载和录入企业、个人信用征信系统等途径，定期将拒不履行生效法律文书确定义务的被执行人姓名或者单位名称、法定代表人、负责人姓名及相关信息向社会公布，实现执行信息与建设、工商、银行等部门信用信息的共享。';
const RELIEF =
  '重视对特困申请执行人的救助工作，按照财政拨款与社会筹集相结合的原则，分级设立执行救助基金，实行动态增长，建立健全管理机制，对符合条件的申请人提供适当救助，并逐步将执行救助纳入社会救助范围和社会保障体系。';
const PUBLICITY =
  '各级人民政府和各级人民法院、人民检察院以及新闻媒体要加强协调配合，加大对民事执行工作的宣传力度，提高执行工作的社会认知度，增强公民、法人和其他组织的法制观念，努力在全社会形成自觉履行生效的判决、裁定和其他法律文书的法律意识，为执行工作营造良好的舆论环境和社会环境。';
const PROPERTY =
  '人民法院在执行工作中应当依法办理房屋、土地、车辆等财产所有权、使用权的查询、查封、扣押、冻结、转移等手续';
const MONEY = { zh: ['存款', '银行账户', '股票', '保险'], bo: ['བཅོལ་དངུལ', 'དངུལ་ཁང'], en: ['bank account', 'deposit'] };
const RELIEF_WORDS = { zh: ['司法救助', '救助金', '困难'], bo: ['དབུལ་པོ'], en: ['relief', 'hardship'] };

/** Articles 4 to 7: the linkage mechanism, credit, means, publicity. */
export const articles4To7: readonly Entry[] = [
  ...entriesFor(4, 1, [
    {
      by: { a: 'linkage-units' },
      ask: 'assist',
      subject: 'none',
      title: words(
        '支持配合执行、防止保护主义',
        'ལག་བསྟར་ལ་རྒྱབ་སྐྱོར་མཉམ་འབྲེལ་དང་ས་གནས་སྲུང་སྐྱོབ་རིང་ལུགས་སྔོན་འགོག',
        'Support enforcement; no protectionism',
      ),
      quote:
        '各级国家机关、社会团体、企业事业单位、其他组织，应当积极支持和配合人民法院的执行工作，坚决防止地方和部门保护主义。',
    },
  ]),
  ...entriesFor(4, 2, [
    {
      by: { a: 'conference' },
      ask: 'organise',
      subject: 'none',
      title: words(
        '建立执行联动机制、明确部门职责',
        'ལག་བསྟར་མཉམ་འགུལ་ལམ་སྲོལ་འཛུགས་པ་དང་སྡེ་ཁག་གི་འགན་འཁྲི་གསལ་བཟོ',
        'Build the mechanism and say who owes what',
      ),
      quote:
        '要建立健全由检察、公安、监察、人社、国土、建设、工商、税务、房管以及国有资产监督管理、招投标管理等部门和银行、证券、保险等金融机构参加的执行联动机制，明确相关部门职责',
    },
    {
      by: { b: 'conference' },
      ask: 'convene',
      subject: 'none',
      title: words(
        '定期、不定期召开联席会议',
        'དུས་བཀག་ཡོད་མེད་ཀྱི་མཉམ་འབྲེལ་གྲོས་ཚོགས་འཚོག་པ',
        'Hold regular and other meetings',
      ),
      quote:
        '完善联席会议制度，定期或者不定期召开会议，充分发挥各成员单位作用，共同推进民事执行工作中困难和问题的解决。',
    },
  ]),
  ...entriesFor(4, 3, [
    {
      by: { a: 'linkage-units' },
      ask: 'handle',
      subject: 'case',
      requestable: true,
      title: words(
        '落实联席会议决定的重大事项',
        'མཉམ་འབྲེལ་གྲོས་ཚོགས་ཀྱིས་ཐག་བཅད་པའི་བྱ་དོན་གལ་ཆེན་ལག་བསྟར',
        'Carry out what the conference decided',
      ),
      quote: TASKS,
    },
    {
      by: { b: 'comprehensive-governance' },
      ask: 'assess',
      subject: 'unit',
      title: words(
        '落实情况纳入综治考核',
        'ལག་བསྟར་གནས་ཚུལ་ཕྱོགས་བསྡུས་བཅོས་སྐྱོང་དཔྱད་ཞིབ་ཁྲོད་འཇུག་པ',
        'Count it in the governance assessment',
      ),
      quote: TASKS,
    },
  ]),
  ...entriesFor(4, 4, [
    {
      by: { a: 'linkage-units' },
      ask: 'assist',
      subject: 'debtor',
      requestable: true,
      title: words(
        '协助执行、防止隐藏转移财产',
        'ལག་བསྟར་ལ་གཞོགས་འདེགས་དང་རྒྱུ་ནོར་སྦས་པ་དང་སྤོ་བ་སྔོན་འགོག',
        'Assist and keep property from being hidden',
      ),
      quote: '各有关部门应当按照职能分工，积极协助人民法院的执行工作，防止被执行人隐藏、转移财产',
      keywords: { zh: ['转移财产'] },
    },
    {
      by: { b: 'linkage-units' },
      ask: 'restrict',
      subject: 'debtor',
      requestable: true,
      title: words(
        '制约融资、投资、经营、置产、招投标等',
        'མ་དངུལ་བསྡུ་བ་དང་མ་འཇོག གཉེར་སྐྱོང་། རྒྱུ་ནོར་ཉོ་སྒྲུབ། རིན་འདེབས་སོགས་ཚད་བཀག',
        'Restrain finance, investment, business, purchases, tenders',
      ),
      quote: CONSTRAIN,
      keywords: { zh: ['限制高消费', '买房', '招标'] },
    },
  ]),
  ...entriesFor(4, 5, [
    {
      by: { a: 'other-banks' },
      ask: 'query',
      subject: 'debtor-deposit',
      requestable: true,
      title: words('金融机构协助查询', 'དངུལ་རྩའི་སྒྲིག་གཞིས་འདྲི་རྩད་ལ་གཞོགས་འདེགས', 'Financial institutions help to query'),
      quote: BANKS,
      keywords: MONEY,
    },
    {
      by: { b: 'other-banks' },
      ask: 'freeze',
      subject: 'debtor-deposit',
      requestable: true,
      title: words('金融机构协助冻结', 'དངུལ་རྩའི་སྒྲིག་གཞིས་འགུལ་བཀག་ལ་གཞོགས་འདེགས', 'Financial institutions help to freeze'),
      quote: BANKS,
      keywords: MONEY,
    },
    {
      by: { c: 'other-banks' },
      ask: 'deduct',
      subject: 'debtor-deposit',
      requestable: true,
      title: words('金融机构协助扣划', 'དངུལ་རྩའི་སྒྲིག་གཞིས་སྤོ་སྒྱུར་ལ་གཞོགས་འདེགས', 'Financial institutions help to deduct'),
      quote: BANKS,
      keywords: MONEY,
    },
  ]),
  ...entriesFor(4, 6, [
    {
      by: { a: 'court' },
      ask: 'seal',
      subject: 'debtor-real-estate',
      title: words(
        '依法办理房屋、土地、车辆查控和转移手续',
        'ཁང་པ་དང་ས་ཞིང་། རླངས་འཁོར་གྱི་འདྲི་རྩད་དམ་རྒྱ་དང་སྤོ་སྒྱུར་འགྲོ་ལུགས་ཁྲིམས་ལྟར་སྒྲུབ་པ',
        'Carry out queries, sealing and transfers by law',
      ),
      quote: PROPERTY,
    },
    {
      by: { b: 'linkage-units' },
      ask: 'assist',
      subject: 'debtor-real-estate',
      requestable: true,
      promptness: '及时',
      title: words(
        '及时协助、不得推诿拖延',
        'དུས་ཐོག་ཏུ་གཞོགས་འདེགས་དང་ཕར་འབུད་འགོར་འགྱངས་བྱེད་མི་རུང',
        'Assist in time, without shifting or delaying',
      ),
      quote: '依法负有协助义务的部门、单位和个人应当及时配合和协助，不得干涉、推诿、拖延人民法院的执行工作。',
      keywords: { zh: ['房产', '土地', '车辆'] },
    },
  ]),
  ...entriesFor(4, 7, [
    {
      by: { a: 'competent-departments' },
      ask: 'urge',
      subject: 'official',
      requestable: true,
      title: words(
        '主管部门督促机关、团体及工作人员履行',
        'དབང་འཛིན་སྡེ་ཁག་གིས་ལས་ཁུངས་དང་ཚོགས་པ། ལས་བྱེད་པར་སྒྲུབ་པར་སྐུལ་འདེད',
        'Those in charge urge organs, bodies and staff',
      ),
      quote: '国家机关、社会团体及其工作人员等作为被执行人的，有关主管部门应当督促其积极履行法律义务。',
      keywords: { zh: ['干部', '公务员', '政府欠钱'] },
    },
  ]),
  ...entriesFor(5, 1, [
    {
      by: { a: 'government' },
      ask: 'organise',
      subject: 'none',
      title: words('建立征信工作机制', 'ཡིད་རྟོན་བསྡུ་ལེན་ལས་དོན་ལམ་སྲོལ་འཛུགས་པ', 'Build a credit record together'),
      quote: '自治区、各市（地）以及有关部门应当建立密切协作、专业分工的征信工作机制',
    },
    {
      by: { b: 'government' },
      ask: 'publish',
      subject: 'list',
      title: words(
        '定期向社会公布拒不履行的被执行人',
        'མི་སྒྲུབ་པའི་ལག་བསྟར་བྱ་ཡུལ་དུས་བཀག་ལྟར་སྤྱི་ཚོགས་ལ་ཡོངས་བསྒྲགས',
        'Publish regularly who refuses to perform',
      ),
      quote: PUBLISH,
      keywords: { zh: ['失信名单', '老赖'] },
    },
  ]),
  ...entriesFor(5, 2, [
    {
      by: { a: 'court' },
      ask: 'organise',
      subject: 'debtor',
      title: words(
        '建立财产申报、悬赏举报、限制贷款和出境等制度',
        'རྒྱུ་ནོར་ཐོ་འབུལ་དང་བྱ་དགའི་གཏུག་བཤེར། བུན་གཏོང་དང་མཐའ་མཚམས་ལས་འཐོན་པ་ཚད་བཀག་ལམ་ལུགས་འཛུགས་པ',
        'Set up declaration, rewards and restrictions',
      ),
      quote:
        '要建立健全被执行人财产申报、被执行人财产悬赏举报、执行信息录入信用征信系统、被执行人执行信息曝光、限制被执行人承接政府投资项目、贷款和限制被执行人出境等制度，保证执行工作的顺利进行。',
    },
  ]),
  ...entriesFor(6, 1, [
    {
      by: { a: 'government' },
      ask: 'fund',
      subject: 'none',
      title: words('加大投入、改善执行装备', 'མ་འཇོག་ཤུགས་སྣོན་དང་ལག་བསྟར་སྒྲིག་ཆས་ལེགས་བཅོས', 'Fund and equip enforcement'),
      quote:
        '县级以上人民政府及其相关部门要进一步支持人民法院的民事执行工作，加大资金投入，改善执行装备，加强执行保障。',
      keywords: { zh: ['经费', '执法车'] },
    },
  ]),
  ...entriesFor(6, 2, [
    {
      by: { a: 'government' },
      ask: 'fund',
      subject: 'applicant',
      title: words('分级设立执行救助基金', 'རིམ་པ་ལྟར་ལག་བསྟར་རོགས་སྐྱོར་ཐེབས་རྩ་འཛུགས་པ', 'Set up relief funds'),
      quote: RELIEF,
      keywords: RELIEF_WORDS,
    },
    {
      by: { b: 'government' },
      ask: 'relieve',
      subject: 'applicant',
      requestable: true,
      title: words(
        '救助特困申请执行人',
        'དམིགས་བསལ་དཀའ་ངལ་ཅན་གྱི་ལག་བསྟར་རེ་ཞུ་བྱེད་མཁན་ལ་རོགས་སྐྱོར',
        'Help applicants in hardship',
      ),
      quote: RELIEF,
      keywords: RELIEF_WORDS,
    },
  ]),
  ...entriesFor(7, 1, [
    {
      by: { a: 'government', b: 'court', c: 'procuratorate', d: 'television' },
      ask: 'publish',
      subject: 'public',
      title: words('宣传民事执行工作', 'དམངས་དོན་ལག་བསྟར་ལས་དོན་དྲིལ་བསྒྲགས', 'Publicise civil enforcement'),
      quote: PUBLICITY,
    },
  ]),
];
