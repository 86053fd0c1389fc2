import { words } from '../entries';
import type { Entry } from '../schema';
import { entriesFor } from './entries-for';

const FOOD = '州食品药品监督管理局要协助人民法院查询失信被执行人食品药品生产经营许可证和注册、备案等相关信息';
const DEPOSITS = '楚雄银监分局要监督银行业金融机构积极协助人民法院查询被执行人的开户、存款、理财产品等情况';
const MONEY = { zh: ['银行账户', '理财', '银行卡'], bo: ['རྩིས་ཐོ', 'དངུལ་ཁང'], en: ['bank account', 'money'] };

/** 二（二十六）to（三十一）: intellectual property, food and drugs, work safety, central bank, banking regulator, federation of commerce. */
export const part2Items26To31: readonly Entry[] = [
  ...entriesFor('2-26', 1, [
    {
      by: { a: 'intellectual-property' },
      ask: 'query',
      subject: 'debtor-intellectual-property',
      requestable: true,
      title: words('查询知识产权信息', 'ཤེས་བྱའི་ཐོན་དངོས་བདག་དབང་གི་ཆ་འཕྲིན་འདྲི་རྩད', 'Query intellectual property'),
      quote: '州知识产权局要协助人民法院查询被执行人知识产权信息。',
      keywords: { zh: ['专利', '商标'], en: ['patent', 'trademark'] },
    },
  ]),
  ...entriesFor('2-27', 1, [
    {
      by: { a: 'food-drug' },
      ask: 'query',
      subject: 'debtor-company',
      requestable: true,
      title: words(
        '查询食品药品许可证、注册、备案',
        'བཟའ་བཅའ་དང་སྨན་རྫས་ཀྱི་ཆོག་མཆན་དང་ཐོ་འགོད། ཡིག་ཚགས་ཐོ་འགོད་འདྲི་རྩད',
        'Query licences for food and drugs',
      ),
      quote: FOOD,
      keywords: { zh: ['饭店', '药店'], bo: ['སྨན་ཁང'], en: ['food', 'drug'] },
    },
    {
      by: { b: 'food-drug' },
      ask: 'restrict',
      subject: 'list',
      requestable: true,
      title: words(
        '失信信息作为食品药品从严审批参考',
        'ཡིད་རྟོན་འཆོར་བའི་ཆ་འཕྲིན་བཟའ་བཅའ་སྨན་རྫས་ནན་པོས་ཞིབ་བཤེར་ཆོག་མཆན་གྱི་ཟུར་ལྟ་བྱེད་པ',
        'Weigh dishonesty when licensing food and drugs',
      ),
      quote: '并将失信被执行人信息作为从事食品药品生产经营依法从严审批的参考。',
    },
  ]),
  ...entriesFor('2-28', 1, [
    {
      by: { a: 'work-safety' },
      ask: 'restrict',
      subject: 'list',
      requestable: true,
      title: words(
        '限制从事危化品、烟花爆竹、非煤矿山、安全评价等行业',
        'ཉེན་ཁའི་རྫས་འགྱུར་དང་མེ་ཤོག རྡོ་སོལ་མིན་པའི་གཏེར་ཁ། བདེ་འཇགས་གདེང་འཇོག་སོགས་ཀྱི་ལས་རིགས་ཚད་བཀག',
        'Keep dishonest debtors out of dangerous trades',
      ),
      quote:
        '州安全监督管理局要协助人民法院限制失信被执行人从事危险化学品生产经营储存、烟花爆竹生产经营、非煤矿山生产、安全评价等行业。',
      keywords: { zh: ['鞭炮', '化工'] },
    },
  ]),
  ...entriesFor('2-29', 1, [
    {
      by: { a: 'peoples-bank' },
      ask: 'query',
      subject: 'debtor-deposit',
      requestable: true,
      title: words(
        '查询结算账户管理系统中的开户信息',
        'རྩིས་བཅད་རྩིས་ཐོ་དོ་དམ་མ་ལག་ནང་གི་རྩིས་ཐོ་འབྱེད་པའི་ཆ་འཕྲིན་འདྲི་རྩད',
        'Query accounts in the settlement account system',
      ),
      quote: '在授权许可下，人民银行楚雄州中心支行要积极协助人民法院查询人民币银行结算账户管理系统中被执行人的开户信息',
      keywords: { zh: ['开户行', '哪些银行有账户'] },
    },
    {
      by: { b: 'peoples-bank' },
      ask: 'record',
      subject: 'debtor',
      requestable: true,
      title: words(
        '不履行情况纳入信用信息基础数据库',
        'མི་སྒྲུབ་པའི་གནས་ཚུལ་ཡིད་རྟོན་ཆ་འཕྲིན་གཞི་གྲངས་མཛོད་དུ་འགོད་པ',
        'Enter non-performance in the credit database',
      ),
      quote: '将人民法院提供的被执行人不履行法律文书确定义务的情况纳入企业和个人信用信息基础数据库。',
      keywords: { zh: ['征信', '黑名单'], en: ['credit record'] },
    },
  ]),
  ...entriesFor('2-29', 2, [
    {
      by: { a: 'court' },
      ask: 'send-list',
      subject: 'list',
      promptness: '及时',
      title: words(
        '向人民银行推送失信信息',
        'ཡིད་རྟོན་འཆོར་བའི་ཆ་འཕྲིན་མི་དམངས་དངུལ་ཁང་ལ་སྐྱེལ་སྤྲོད',
        'Send the list to the People’s Bank',
      ),
      quote: '人民法院应及时将失信被执行人信息通过网络推送人民银行。',
    },
  ]),
  ...entriesFor('2-30', 1, [
    {
      by: { a: 'banking-regulator' },
      ask: 'supervise',
      subject: 'debtor-deposit',
      requestable: true,
      title: words(
        '监督银行协助查询开户、存款、理财产品',
        'དངུལ་ཁང་གིས་རྩིས་ཐོ་དང་བཅོལ་དངུལ། ནོར་སྤེལ་ཐོན་རྫས་འདྲི་རྩད་ལ་གཞོགས་འདེགས་བྱེད་པར་ལྟ་སྐུལ',
        'See that banks help to query accounts, deposits and products',
      ),
      quote: DEPOSITS,
      keywords: MONEY,
    },
    {
      by: { b: 'banking-regulator' },
      ask: 'supervise',
      subject: 'debtor-deposit',
      requestable: true,
      promptness: '及时',
      title: words(
        '监督银行办理冻结和扣划',
        'དངུལ་ཁང་གིས་འགུལ་བཀག་དང་སྤོ་སྒྱུར་སྒྲུབ་པར་ལྟ་སྐུལ',
        'See that banks freeze and deduct',
      ),
      quote: '依法及时办理冻结和扣划等事宜',
      keywords: MONEY,
    },
    {
      by: { c: 'banking-regulator' },
      ask: 'inform-court',
      subject: 'debtor-deposit',
      promptness: '及时',
      title: words(
        '告知法院查询、冻结、扣划有关情况',
        'འདྲི་རྩད་དང་འགུལ་བཀག སྤོ་སྒྱུར་གྱི་གནས་ཚུལ་ཁྲིམས་ཁང་ལ་བརྡ་གཏོང',
        'Tell the court what was queried, frozen and deducted',
      ),
      quote: '并将有关情况及时告知人民法院。',
    },
  ]),
  ...entriesFor('2-30', 2, [
    {
      by: { a: 'banking-regulator' },
      ask: 'sanction',
      subject: 'unit',
      requestable: true,
      title: words(
        '追究拒不协助的金融机构人员责任',
        'གཞོགས་འདེགས་མི་བྱེད་པའི་དངུལ་རྩའི་སྒྲིག་གཞིའི་མི་སྣའི་འགན་འཁྲི་རྩད་གཅོད',
        'Hold staff of banks that refuse answerable',
      ),
      quote: '对金融机构拒不履行生效法律文书、拒不协助人民法院执行的行为，依法追究有关人员的责任。',
      keywords: { zh: ['银行不配合'], en: ['bank'] },
    },
  ]),
  ...entriesFor('2-30', 3, [
    {
      by: { a: 'banking-regulator' },
      ask: 'lend-prudently',
      subject: 'debtor',
      title: words(
        '督促放贷前查询信用数据库并考量履行情况',
        'བུན་གཏོང་མ་བྱས་གོང་ཡིད་རྟོན་གཞི་གྲངས་མཛོད་འདྲི་རྩད་དང་སྒྲུབ་པའི་གནས་ཚུལ་ལ་བསམ་གཞིག་བྱེད་པར་སྐུལ་འདེད',
        'Have lenders check credit and performance before a loan',
      ),
      quote:
        '督促银行业金融机构发放贷款时查询企业和个人信用信息基础数据库，并将被执行人履行生效法律文书确定义务的情况作为审批贷款时的考量因素。',
    },
  ]),
  ...entriesFor('2-30', 4, [
    {
      by: { a: 'banking-regulator' },
      ask: 'restrict',
      subject: 'debtor',
      requestable: true,
      title: words(
        '涉金融债权的不开新户、不放新贷、不办对外支付',
        'དངུལ་རྩའི་བུན་དབང་དང་འབྲེལ་ན་རྩིས་ཐོ་གསར་པ་དང་བུན་གསར་མི་གཏོང་བ། ཕྱིར་དངུལ་སྤྲོད་མི་སྒྲུབ་པ',
        'No new accounts, loans or payments where banks are creditors',
      ),
      quote:
        '对拒不履行生效法律文书义务的被执行人，涉金融债权的，可以采取不开新户、不发放新贷款、不办理对外支付等制裁措施。',
      keywords: { zh: ['限制贷款'] },
    },
  ]),
  ...entriesFor('2-30', 5, [
    {
      by: { a: 'court' },
      ask: 'send-list',
      subject: 'list',
      promptness: '及时',
      title: words(
        '向银行业监管部门推送失信信息',
        'ཡིད་རྟོན་འཆོར་བའི་ཆ་འཕྲིན་དངུལ་ཁང་ལས་རིགས་ལྟ་སྐུལ་སྡེ་ཁག་ལ་སྐྱེལ་སྤྲོད',
        'Send the list to the banking regulator',
      ),
      quote: '人民法院应及时将失信被执行人信息通过网络推送银行业监管部门。',
    },
  ]),
  ...entriesFor('2-31', 1, [
    {
      by: { a: 'industry-commerce-federation' },
      ask: 'educate',
      subject: 'company',
      requestable: true,
      title: words(
        '引导敦促会员单位履行',
        'ཚོགས་མི་སྡེ་ཚན་ལ་སྒྲུབ་པར་ཁྲིད་སྟོན་དང་སྐུལ་འདེད',
        'Lead and urge member firms to perform',
      ),
      quote: '州工商联应当积极引导和敦促会员单位树立法律意识、诚信意识，自觉履行生效法律文书确定的义务。',
      keywords: { zh: ['民营企业', '商会'] },
    },
  ]),
];
