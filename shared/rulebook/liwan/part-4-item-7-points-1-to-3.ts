import { words } from '../entries';
import type { Entry } from '../schema';
import { entriesFor } from './entries-for';

const DATA =
  '根据区法院的协助函件，通过《人口信息查询系统》及其它子系统查询被执行人的户籍、身份证号码、常住、暂住、住宿（宾馆入住）、出入境、车辆登记、电子照片等详细身份与相关财产信息。';
const LOCATE =
  '被执行人符合下列条件之一的，区人民法院可以请求公安机关配合查找被执行人的下落：（1）区人民法院作出拘留决定后，潜逃的；（2）区人民法院立案执行后，下落不明连续超过3个月以上或长年在外，并经其住所地居民委员会或村民委员会证实的；（3）因案件得不到执行，可能引发群体性事件等严重影响社会稳定的；（4）涉案金额特别巨大，如不及时查找将导致案件无法执行的；（5）其他需要公安机关配合查找被执行人的。';
const STOPPED =
  '区公安机关根据区人民法院提供的被查封车辆信息，积极配合开展路面排查拦截工作，公安机关交通管理部门在查扣到被执行车辆后，应当于24小时内通知区人民法院。';
const TRAFFIC = words('公安机关交通管理部门', 'སྤྱི་བདེ་ལས་ཁུངས་ཀྱི་འགྲིམ་འགྲུལ་དོ་དམ་སྡེ་ཁག', 'Traffic police');
const HOURS_24 = { amount: 24, unit: 'hour', quote: '24小时内' } as const;

/** 四（七）1 to 3: the police look up, find and stop; time limits in figures. */
export const part4Item7Points1To3: readonly Entry[] = [
  ...entriesFor('4-7-1', 1, [
    {
      by: { a: 'public-security' },
      ask: 'query',
      subject: 'debtor',
      requestable: true,
      title: words(
        '查询户籍、身份证、常住暂住、照片',
        'ཐེམ་ཐོ་དང་ཐོབ་ཐང་ལག་ཁྱེར། སྡོད་གནས། གློག་རྡུལ་པར་འདྲི་རྩད',
        'Query household, id, residence and photograph',
      ),
      quote: DATA,
      keywords: { zh: ['户口', '身份信息', '地址'] },
    },
    {
      by: { b: 'public-security' },
      ask: 'query',
      subject: 'debtor',
      requestable: true,
      title: words('查询宾馆住宿', 'འགྲུལ་ཁང་སྡོད་པའི་ཟིན་ཐོ་འདྲི་རྩད', 'Query hotel stays'),
      quote: DATA,
      keywords: { zh: ['开房记录', '旅馆'] },
    },
    {
      by: { c: 'public-security' },
      ask: 'query',
      subject: 'debtor',
      requestable: true,
      title: words('查询出入境', 'མཐའ་མཚམས་འགྲོ་འོང་འདྲི་རྩད', 'Query border crossings'),
      quote: DATA,
      keywords: { zh: ['护照', '出国记录'] },
    },
    {
      by: { d: 'public-security' },
      ask: 'query',
      subject: 'debtor-vehicle',
      requestable: true,
      title: words('查询名下车辆', 'མིང་ཐོག་གི་རླངས་འཁོར་འདྲི་རྩད', 'Query vehicles held'),
      quote: DATA,
    },
  ]),
  ...entriesFor('4-7-2', 1, [
    {
      by: { a: 'public-security' },
      ask: 'locate',
      subject: 'debtor',
      requestable: true,
      promptness: '及时',
      title: words(
        '五种情形下查找被执行人下落',
        'གནས་ཚུལ་ལྔའི་ཁོངས་སུ་ལག་བསྟར་བྱ་ཡུལ་གང་དུ་ཡོད་པ་འཚོལ་བ',
        'Find a debtor on one of five grounds',
      ),
      quote: LOCATE,
      keywords: { zh: ['找人', '协查', '失踪', '逃跑'], bo: ['བྲོས་པ'] },
    },
  ]),
  ...entriesFor('4-7-2', 2, [
    {
      by: { a: 'court' },
      ask: 'organise',
      subject: 'none',
      title: words(
        '指定联系人、电话24小时畅通',
        'འབྲེལ་གཏུག་པ་དམིགས་འཛུགས་དང་ཁ་པར་ཆུ་ཚོད24བར་མེད་མཐུད་པ',
        'Name a contact, reachable at all hours',
      ),
      quote: '区人民法院指定专门联系人和联系电话并确保24小时畅通。',
    },
  ]),
  ...entriesFor('4-7-2', 3, [
    {
      by: { a: 'public-security' },
      ask: 'inform-court',
      subject: 'debtor',
      requestable: true,
      promptness: '及时',
      deadline: HOURS_24,
      title: words(
        '发现下落24小时内通知法院',
        'གང་དུ་ཡོད་པ་རྙེད་ན་ཆུ་ཚོད24ནང་ཁྲིམས་ཁང་ལ་བརྡ་གཏོང',
        'Tell the court within 24 hours of finding the debtor',
      ),
      quote: '公安机关发现被执行人下落后应当在24小时内及时通知人民法院。',
    },
  ]),
  ...entriesFor('4-7-2', 4, [
    {
      by: { a: 'court' },
      ask: 'notify-unit',
      subject: 'debtor',
      promptness: '及时',
      title: words(
        '法院自行发现的通知公安撤销协查',
        'ཁྲིམས་ཁང་རང་གིས་རྙེད་ན་སྤྱི་བདེ་ལས་ཁུངས་ལ་འཚོལ་ཞིབ་ཕྱིར་འཐེན་བརྡ་གཏོང',
        'Call off the search when the court found the person',
      ),
      quote: '人民法院发现被执行人下落的，应当及时通知公安机关撤销协查。',
    },
  ]),
  ...entriesFor('4-7-3', 1, [
    {
      by: { a: 'public-security' },
      ask: 'seal',
      subject: 'debtor-vehicle',
      requestable: true,
      title: words(
        '查封车辆档案并限制年检',
        'རླངས་འཁོར་ཡིག་ཚགས་ལ་དམ་རྒྱ་དང་ལོ་རེའི་ཞིབ་བཤེར་ཚད་བཀག',
        'Seal the vehicle file and stop inspections',
      ),
      quote: '区人民法院采取查封被执行人车辆档案（同时办理限制被执行人车辆年检等业务）的措施',
    },
    {
      by: { b: 'public-security' },
      ask: 'transfer-registration',
      subject: 'debtor-vehicle',
      requestable: true,
      title: words(
        '办理拍卖、变卖、抵债车辆过户',
        'རིན་བཅག་ཚོང་སྒྱུར་དང་ཚོང་སྒྱུར། བུ་ལོན་ཚབ་འཇལ་གྱི་རླངས་འཁོར་བདག་སྤོ',
        'Register vehicles sold or given in payment',
      ),
      quote: '办理被拍卖、变卖或者裁定抵债的车辆过户手续时，按照市的联动规定办理。',
    },
  ]),
  ...entriesFor('4-7-3', 2, [
    {
      by: { a: 'public-security' },
      ask: 'seize',
      subject: 'debtor-vehicle',
      requestable: true,
      title: words(
        '路面排查拦截被查封车辆',
        'དམ་རྒྱ་འབྱར་བའི་རླངས་འཁོར་ལམ་ཐོག་ནས་ཞིབ་བཤེར་བཀག་འགོག',
        'Look for and stop sealed vehicles on the road',
      ),
      quote: STOPPED,
      keywords: { zh: ['扣车', '拦车', '找车'] },
    },
    {
      by: { b: 'public-security' },
      office: TRAFFIC,
      ask: 'inform-court',
      subject: 'debtor-vehicle',
      requestable: true,
      deadline: HOURS_24,
      title: words(
        '查扣车辆24小时内通知法院',
        'རླངས་འཁོར་བཀག་ཉར་བྱས་རྗེས་ཆུ་ཚོད24ནང་ཁྲིམས་ཁང་ལ་བརྡ་གཏོང',
        'Tell the court within 24 hours of stopping a vehicle',
      ),
      quote: STOPPED,
    },
  ]),
  ...entriesFor('4-7-3', 3, [
    {
      by: { a: 'court' },
      ask: 'handle',
      subject: 'debtor-vehicle',
      promptness: '立即',
      title: words('接通知后立即交接车辆', 'བརྡ་འབྱོར་རྗེས་འཕྲལ་དུ་རླངས་འཁོར་རྩིས་སྤྲོད་རྩིས་ལེན', 'Take the vehicle over at once'),
      quote: '区人民法院接到通知后，应当立即与公安机关交通管理部门办理交接手续。',
    },
  ]),
];
