import { words } from '../entries';
import type { Entry } from '../schema';
import { entriesFor } from './entries-for';

const STATE_ASSETS =
  '州国资委要依法将国有企业作为公平市场主体，协调人民法院保障作为申请执行人的国有企业国有资产安全，并督促作为被执行人的国有企业自觉履行义务。';
const LEGAL =
  '州政府法制部门要监督行政机关依法行政，督促作为被执行人的行政机关、事业单位自觉履行生效法律文书确定的义务，积极协助人民法院执行，对于被列入失信被执行人名单的行政机关，加大监督、考核、检查力度。';
const TRAVEL = '旅游发展部门将失信被执行人信息发送给辖区内旅行社，督促辖区内旅行社拒绝被执行人参团旅游。';
const COMPANY = '州工商局要协助人民法院查询被执行人有关企业的设立、变更、注销登记等信息';
const EQUITY = '依照有关规定，协助人民法院办理被执行人持有股权的冻结、转让登记手续。';
const TAX = '州国税局、州地税务局要依法协助人民法院调查被执行人纳税情况等相关信息';
const TAX_REFUND = '根据人民法院协助执行通知书的要求，提供被执行人的退税账户，退税金额及退税时间等情况。';
const TAX_WORDS = { zh: ['税款', '纳税'], bo: ['ཁྲལ'], en: ['tax'] };

/** 二（十六）to（二十五）: transport, education, forestry, tourism, state assets, legal affairs, internet, petitions, commerce, tax. */
export const part2Items16To25: readonly Entry[] = [
  ...entriesFor('2-16', 1, [
    {
      by: { a: 'transport' },
      ask: 'query',
      subject: 'debtor-vehicle',
      requestable: true,
      title: words('查询客运、货运车辆登记', 'འགྲུལ་སྐྱེལ་དང་དངོས་སྐྱེལ་རླངས་འཁོར་གྱི་ཐོ་འགོད་འདྲི་རྩད', 'Query buses and lorries'),
      quote: '州交通运输局要协助人民法院完成查询失信被执行人客运、货运车辆等登记信息。',
      keywords: { zh: ['大货车', '营运车辆', '班车'], bo: ['སྐྱེལ་འདྲེན'], en: ['truck', 'bus'] },
    },
  ]),
  ...entriesFor('2-17', 1, [
    {
      by: { a: 'education' },
      ask: 'restrict',
      subject: 'debtor-family',
      requestable: true,
      title: words(
        '限制子女就读高收费私立学校',
        'ཕྲུ་གུ་རིན་འབབ་མཐོ་བའི་སྒེར་གཉེར་སློབ་གྲྭར་འགྲོ་བ་ཚད་བཀག',
        'Keep children of dishonest debtors from costly private schools',
      ),
      quote:
        '州教育局要协助人民法院限制失信被执行人及失信被执行人的法定代表人、主要负责人、影响债务履行的直接责任人、实际控制人的子女就读高收费私立学校。',
      keywords: { zh: ['孩子上学', '贵族学校', '限制高消费'], bo: ['སློབ་གྲྭ'], en: ['school', 'children'] },
    },
  ]),
  ...entriesFor('2-18', 1, [
    {
      by: { a: 'forestry' },
      ask: 'restrict',
      subject: 'list',
      requestable: true,
      title: words(
        '限制申报重点林业建设项目',
        'གཙོ་གནད་ནགས་ལས་འཛུགས་སྐྲུན་ལས་གཞི་རེ་ཞུ་ཚད་བཀག',
        'Restrict applications for key forestry projects',
      ),
      quote: '州林业局要协助人民法院限制申报重点林业建设项目。',
    },
  ]),
  ...entriesFor('2-19', 1, [
    {
      by: { a: 'tourism' },
      ask: 'organise',
      subject: 'list',
      title: words(
        '与法院建立失信、限高信息交换机制',
        'ཁྲིམས་ཁང་དང་ཡིད་རྟོན་འཆོར་བ་དང་འཛད་སྤྱོད་ཚད་བཀག་ཆ་འཕྲིན་བརྗེ་རེས་ལམ་སྲོལ་འཛུགས་པ',
        'Exchange lists with the court',
      ),
      quote: '州旅游发展委要与人民法院建立信息交换机制',
    },
    {
      by: { b: 'court' },
      ask: 'send-list',
      subject: 'list',
      promptness: '及时',
      title: words(
        '向旅游部门推送失信和限制高消费名单',
        'ཡིད་རྟོན་འཆོར་བ་དང་འཛད་སྤྱོད་ཚད་བཀག་གི་མིང་ཐོ་ཡུལ་སྐོར་སྡེ་ཁག་ལ་སྐྱེལ་སྤྲོད',
        'Send the lists to tourism',
      ),
      quote: '人民法院应及时将失信被执行人信息和限制高消费被执行人信息通过人工或者网络推送旅游发展部门。',
    },
  ]),
  ...entriesFor('2-19', 2, [
    {
      by: { a: 'tourism' },
      ask: 'send-list',
      subject: 'list',
      requestable: true,
      title: words('将失信名单发送旅行社', 'ཡིད་རྟོན་འཆོར་བའི་མིང་ཐོ་ཡུལ་སྐོར་ཁང་ལ་སྐྱེལ་སྤྲོད', 'Send the list to travel agencies'),
      quote: TRAVEL,
    },
    {
      by: { b: 'tourism' },
      ask: 'restrict',
      subject: 'list',
      requestable: true,
      title: words(
        '督促旅行社拒绝被执行人参团',
        'ཡུལ་སྐོར་ཁང་གིས་ལག་བསྟར་བྱ་ཡུལ་ཡུལ་སྐོར་ཚོགས་པར་དང་ལེན་མི་བྱེད་པར་སྐུལ་འདེད',
        'Have travel agencies refuse debtors',
      ),
      quote: TRAVEL,
      keywords: { zh: ['限制旅游', '出去玩', '限制高消费'] },
    },
  ]),
  ...entriesFor('2-20', 1, [
    {
      by: { a: 'state-assets' },
      ask: 'coordinate',
      subject: 'applicant',
      title: words(
        '保障申请执行国企的国有资产安全',
        'ལག་བསྟར་རེ་ཞུ་བྱེད་མཁན་གྱི་རྒྱལ་དབང་ཁེ་ལས་ཀྱི་རྒྱལ་དབང་རྒྱུ་ནོར་བདེ་འཇགས་འགན་སྲུང',
        'Keep assets of state enterprises that are applicants safe',
      ),
      quote: STATE_ASSETS,
    },
    {
      by: { b: 'state-assets' },
      ask: 'urge',
      subject: 'debtor-company',
      requestable: true,
      title: words(
        '督促作为被执行人的国有企业履行',
        'ལག་བསྟར་བྱ་ཡུལ་ཡིན་པའི་རྒྱལ་དབང་ཁེ་ལས་ལ་སྒྲུབ་པར་སྐུལ་འདེད',
        'Urge state enterprises that are debtors',
      ),
      quote: STATE_ASSETS,
      keywords: { zh: ['国企'] },
    },
  ]),
  ...entriesFor('2-20', 2, [
    {
      by: { a: 'court' },
      ask: 'send-list',
      subject: 'list',
      title: words(
        '向国资部门推送失信名单',
        'ཡིད་རྟོན་འཆོར་བའི་མིང་ཐོ་རྒྱལ་དབང་རྒྱུ་ནོར་སྡེ་ཁག་ལ་སྐྱེལ་སྤྲོད',
        'Send the list to state assets',
      ),
      quote: '人民法院应通过人工或者网络即时将失信被执行人名单推送国有资产管理部门。',
    },
  ]),
  ...entriesFor('2-21', 1, [
    {
      by: { a: 'legal-affairs' },
      ask: 'supervise',
      subject: 'official',
      title: words('监督行政机关依法行政', 'སྲིད་འཛིན་ལས་ཁུངས་ཀྱིས་ཁྲིམས་ལྟར་སྲིད་སྐྱོང་ལ་ལྟ་སྐུལ', 'Supervise administrative organs'),
      quote: LEGAL,
    },
    {
      by: { b: 'legal-affairs' },
      ask: 'urge',
      subject: 'official',
      requestable: true,
      title: words(
        '督促作为被执行人的行政机关、事业单位履行',
        'ལག་བསྟར་བྱ་ཡུལ་ཡིན་པའི་སྲིད་འཛིན་ལས་ཁུངས་དང་བྱ་ལས་ཚན་པར་སྒྲུབ་པར་སྐུལ་འདེད',
        'Urge organs and institutions that are debtors',
      ),
      quote: LEGAL,
      keywords: { zh: ['政府欠钱', '乡政府不还钱', '机关'], bo: ['སྲིད་གཞུང'] },
    },
    {
      by: { c: 'legal-affairs' },
      ask: 'assist',
      subject: 'none',
      title: words('积极协助人民法院执行', 'མི་དམངས་ཁྲིམས་ཁང་གི་ལག་བསྟར་ལ་གཞོགས་འདེགས', 'Assist the court’s enforcement'),
      quote: LEGAL,
    },
    {
      by: { d: 'legal-affairs' },
      ask: 'assess',
      subject: 'list',
      requestable: true,
      title: words(
        '对失信行政机关加大监督、考核、检查',
        'ཡིད་རྟོན་འཆོར་བའི་སྲིད་འཛིན་ལས་ཁུངས་ལ་ལྟ་སྐུལ་དང་དཔྱད་ཞིབ། ཞིབ་བཤེར་ཤུགས་སྣོན',
        'Supervise and assess organs on the list more closely',
      ),
      quote: LEGAL,
    },
  ]),
  ...entriesFor('2-22', 1, [
    {
      by: { a: 'cyberspace' },
      ask: 'publish',
      subject: 'list',
      requestable: true,
      title: words(
        '协调互联网公布失信被执行人信息',
        'དྲ་རྒྱའི་ཐོག་ཡིད་རྟོན་འཆོར་བའི་ལག་བསྟར་བྱ་ཡུལ་གྱི་ཆ་འཕྲིན་ཁྱབ་བསྒྲགས་ལ་མཐུན་སྦྱོར',
        'Have internet services publish the list',
      ),
      quote:
        '州网信部门要根据人民法院提供的失信被执行人信息，积极协调互联网新闻信息服务单位予以公布，引导社会各界树立法律意识和诚信意识，形成自觉履行生效法律文书确定的义务、依法协助人民法院执行的良好风尚。',
      keywords: { zh: ['网站', '公众号', '网上曝光'], bo: ['དྲ་ཚིགས'], en: ['internet'] },
    },
  ]),
  ...entriesFor('2-23', 1, [
    {
      by: { a: 'petitions' },
      ask: 'assist',
      subject: 'public',
      requestable: true,
      title: words(
        '协助接待、疏导涉执行信访人',
        'ལག་བསྟར་འབྲེལ་ཡོད་ཞུ་གཏུག་པར་སྣེ་ལེན་དང་སེམས་ཁྲིད་ལ་གཞོགས་འདེགས',
        'Help receive and calm petitioners',
      ),
      quote:
        '州信访局要积极协助人民法院接待涉执行信访人，做好疏导工作，引导涉执行信访当事人依法反映诉求，通过法定程序解决问题。',
      keywords: { zh: ['上访', '闹访'] },
    },
  ]),
  ...entriesFor('2-24', 1, [
    {
      by: { a: 'industry-commerce' },
      ask: 'query',
      subject: 'company',
      requestable: true,
      title: words(
        '查询企业设立、变更、注销登记',
        'ཁེ་ལས་ཀྱི་འཛུགས་པ་དང་བསྒྱུར་བཅོས། ཐོ་སུབ་ཀྱི་ཐོ་འགོད་འདྲི་རྩད',
        'Query the founding, changes and closing of an enterprise',
      ),
      quote: COMPANY,
      keywords: { zh: ['工商登记', '营业执照'] },
    },
    {
      by: { b: 'industry-commerce' },
      ask: 'freeze',
      subject: 'debtor-equity',
      requestable: true,
      title: words('办理股权冻结', 'མ་རྐང་དབང་ཆ་འགུལ་བཀག་སྒྲུབ་པ', 'Freeze equity (shares)'),
      quote: EQUITY,
      keywords: { zh: ['股份'] },
    },
    {
      by: { c: 'industry-commerce' },
      ask: 'transfer-registration',
      subject: 'debtor-equity',
      requestable: true,
      title: words('办理股权转让登记', 'མ་རྐང་དབང་ཆ་སྤོ་སྒྱུར་གྱི་ཐོ་འགོད་སྒྲུབ་པ', 'Register the transfer of equity (shares)'),
      quote: EQUITY,
      keywords: { zh: ['股份'] },
    },
  ]),
  ...entriesFor('2-24', 2, [
    {
      by: { a: 'industry-commerce' },
      ask: 'observe-rules',
      subject: 'debtor-company',
      title: words(
        '对申请注销的企业严格执行清算',
        'ཐོ་སུབ་རེ་ཞུ་བྱེད་པའི་ཁེ་ལས་ལ་གཙང་རྩིས་ལམ་ལུགས་ནན་པོས་ལག་བསྟར',
        'Hold enterprises that close to liquidation',
      ),
      quote: '对申请注销登记的企业，严格执行清算制度，防止被执行人转移财产，逃避执行。',
    },
  ]),
  ...entriesFor('2-24', 3, [
    {
      by: { a: 'industry-commerce' },
      ask: 'sanction',
      subject: 'list',
      requestable: true,
      title: words(
        '对失信自然人和法人失信惩戒',
        'ཡིད་རྟོན་འཆོར་བའི་མི་སྒེར་དང་ཁྲིམས་ཚན་ལ་ཆད་གཅོད',
        'Sanction dishonest persons and companies',
      ),
      quote: '对被列入失信被执行人名单的自然人和法人，依照有关规定对其进行失信惩戒。',
      keywords: { zh: ['失信惩戒', '不能当老板'] },
    },
  ]),
  ...entriesFor('2-25', 1, [
    {
      by: { a: 'state-tax', b: 'local-tax' },
      ask: 'query',
      subject: 'debtor-tax',
      requestable: true,
      title: words(
        '调查被执行人纳税情况',
        'ལག་བསྟར་བྱ་ཡུལ་གྱིས་ཁྲལ་འཇལ་བའི་གནས་ཚུལ་རྩད་ཞིབ',
        'Inquire into taxes the debtor paid',
      ),
      quote: TAX,
      keywords: TAX_WORDS,
    },
    {
      by: { c: 'state-tax', d: 'local-tax' },
      ask: 'provide-information',
      subject: 'debtor-public-money',
      requestable: true,
      title: words(
        '提供退税账户、金额及时间',
        'ཁྲལ་སློག་རྩིས་ཐོ་དང་དངུལ་གྲངས། དུས་ཚོད་མཁོ་སྤྲོད',
        'Provide account, amount and time of tax refunds',
      ),
      quote: TAX_REFUND,
      keywords: TAX_WORDS,
    },
  ]),
  ...entriesFor('2-25', 2, [
    {
      by: { a: 'court' },
      ask: 'deduct',
      subject: 'debtor-tax',
      title: words(
        '协助扣缴、追缴税款并上缴国库',
        'ཁྲལ་དངུལ་བཅད་ལེན་དང་རྩད་བསྡུ་བྱས་ནས་རྒྱལ་ཁབ་དངུལ་མཛོད་དུ་སྤྲོད་པར་གཞོགས་འདེགས',
        'Collect taxes owed and pay them to the treasury',
      ),
      quote:
        '被执行人不缴、少缴税款的，人民法院应当依照法定清偿顺序依法扣缴税款，协助税务部门追缴税款，并配合税务部门按照税款预算级次上缴国库。',
      keywords: TAX_WORDS,
    },
  ]),
];
