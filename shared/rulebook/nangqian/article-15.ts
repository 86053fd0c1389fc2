import type { Entry } from '../schema';
import { words } from '../entries';
import { entriesFor } from './entries-for';

const VEHICLES = words(
  '公安机关车辆管理部门',
  'སྤྱི་བདེ་ལས་ཁུངས་ཀྱི་རླངས་འཁོར་དོ་དམ་ཁང',
  'Vehicle administration of the public security organ',
);
const DETENTION = words(
  '公安机关看守所(拘留所)',
  'སྤྱི་བདེ་ལས་ཁུངས་ཀྱི་ལྟ་སྲུང་ཁང(བཀག་ཉར་ཁང)',
  'Detention house of the public security organ',
);
const VEHICLE_WORDS = {
  zh: ['车管所', '汽车', '机动车'],
  bo: ['རླངས་འཁོར་དོ་དམ་ཁང'],
  en: ['car', 'truck', 'motor vehicle'],
};

const FIND = '并通过查询住宿登记、外来人口登记等予以协查';

/**
 * Article 15: public security. Two crimes in sentence 9 and two detention houses in sentence 10 describe the reach of one act and are
 * not split; the two registers of sentence 1 are kept and asked for separately and are.
 */
export const article15: readonly Entry[] = [
  ...entriesFor(15, 1, [
    {
      by: { a: 'public-security' },
      ask: 'provide-information',
      subject: 'debtor',
      requestable: true,
      promptness: '及时',
      title: words('提供被执行人户籍资料', 'ལག་བསྟར་བྱ་ཡུལ་གྱི་ཐེམ་ཐོའི་ཡིག་ཆ་མཁོ་སྤྲོད', 'Provide household registration data'),
      quote: '对人民法院要求协助查找被执行人的，公安机关应当及时提供被执行人的户籍资料',
      keywords: {
        zh: ['户口', '身份信息', '人口信息'],
        bo: ['ཐོབ་ཐང་ལག་ཁྱེར'],
        en: ['hukou', 'identity', 'address', 'live'],
      },
    },
    {
      by: { b: 'public-security' },
      ask: 'locate',
      subject: 'debtor',
      requestable: true,
      title: words('协助查找被执行人', 'ལག་བསྟར་བྱ་ཡུལ་འཚོལ་བར་གཞོགས་འདེགས', 'Help to find the debtor'),
      quote:
        '对人民法院要求协助查找被执行人的，公安机关应当及时提供被执行人的户籍资料，并通过查询住宿登记、外来人口登记等予以协查。',
      keywords: { zh: ['协查', '找人', '下落', '查控'], en: ['find person', 'whereabouts'] },
    },
    {
      by: { c: 'public-security' },
      ask: 'query',
      subject: 'debtor',
      requestable: true,
      title: words('查询住宿登记', 'འགྲུལ་ཁང་སྡོད་མིའི་ཐོ་འགོད་འདྲི་རྩད', 'Query hotel registrations'),
      quote: FIND,
      keywords: { zh: ['酒店', '宾馆', '旅馆'], en: ['lodging'] },
    },
    {
      by: { d: 'public-security' },
      ask: 'query',
      subject: 'debtor',
      requestable: true,
      title: words('查询外来人口登记', 'ཕྱི་ཡོང་མི་འབོར་གྱི་ཐོ་འགོད་འདྲི་རྩད', 'Query the register of people from elsewhere'),
      quote: FIND,
      keywords: { zh: ['流动人口', '暂住', '居住证'], en: ['migrant population', 'residence permit'] },
    },
  ]),
  ...entriesFor(15, 2, [
    {
      by: { a: 'public-security' },
      ask: 'restrain',
      subject: 'debtor',
      requestable: true,
      title: words(
        '紧急时对被执行人采取必要措施',
        'ཛ་དྲག་སྐབས་ལག་བསྟར་བྱ་ཡུལ་ལ་དགོས་ངེས་ཀྱི་ཐབས་ལམ་སྤྱོད་པ',
        'Take necessary measures on the debtor in an emergency',
      ),
      quote: '情况紧急时，可对被执行人采取必要措施，协助人民法院依法执行。',
      keywords: { zh: ['控制', '布控'] },
    },
  ]),
  ...entriesFor(15, 3, [
    {
      by: { a: 'public-security' },
      ask: 'limit-exit',
      subject: 'debtor',
      requestable: true,
      promptness: '及时',
      title: words('限制出境', 'མཐའ་མཚམས་ལས་འཐོན་པ་ཚད་བཀག', 'Restrict exit from the country'),
      quote: '对人民法院提供的列为限制出境的人员，公安机关应当及时办理限制出入境手续。',
      keywords: { zh: ['限制出入境', '边控', '护照'], en: ['exit ban', 'passport', 'border'] },
    },
  ]),
  ...entriesFor(15, 4, [
    {
      by: { a: 'public-security' },
      ask: 'inform-court',
      subject: 'debtor',
      requestable: false,
      promptness: '及时',
      title: words(
        '发现被限制出境人员即通知法院',
        'མཐའ་མཚམས་ལས་འཐོན་པ་ཚད་བཀག་བྱས་པའི་མི་ཤེས་རྟོགས་བྱུང་ན་ཁྲིམས་ཁང་ལ་བརྡ་གཏོང',
        'Tell the court when a person under exit restriction turns up',
      ),
      quote: '在办理出入境手续时，发现被人民法院限制出境的被执行人，应当及时通知人民法院。',
      keywords: { zh: ['出入境'] },
    },
  ]),
  ...entriesFor(15, 5, [
    {
      by: { a: 'public-security' },
      ask: 'rescue',
      subject: 'case',
      requestable: true,
      promptness: '迅速',
      title: words(
        '暴力抗拒执行时迅速出警',
        'ལག་བསྟར་ལ་དྲག་ཤུགས་ངོ་རྒོལ་བྱུང་ན་མྱུར་དུ་ཉེན་རྟོག་གཏོང་བ',
        'Come at once when enforcement meets violence',
      ),
      quote: '人民法院在执行过程中遭遇暴力抗拒执行等情形，请求公安机关援助的，公安机关应当迅速出警',
      keywords: { zh: ['暴力抗法', '援助', '110', '报警'], en: ['emergency', 'urgent call'] },
    },
    {
      by: { b: 'public-security' },
      ask: 'rescue',
      subject: 'case',
      requestable: true,
      title: words(
        '防止暴力抗拒事态扩大',
        'དྲག་ཤུགས་ངོ་རྒོལ་གྱི་དོན་རྐྱེན་རྒྱ་ཆེར་མི་འགྲོ་བར་སྔོན་འགོག',
        'Keep a violent incident from spreading',
      ),
      quote: '公安机关应当迅速出警，防止事态扩大',
      keywords: { zh: ['暴力抗法', '维持秩序'] },
    },
    {
      by: { c: 'public-security' },
      ask: 'sanction',
      subject: 'case',
      requestable: true,
      title: words(
        '依法处置暴力抗拒执行',
        'ལག་བསྟར་ལ་དྲག་ཤུགས་ངོ་རྒོལ་བྱེད་པར་ཁྲིམས་ལྟར་ཐག་གཅོད',
        'Deal with violent resistance according to law',
      ),
      quote: '公安机关应当迅速出警，防止事态扩大，并依法处置。',
      keywords: { zh: ['暴力抗法'] },
    },
  ]),
  ...entriesFor(15, 6, [
    {
      by: { a: 'public-security' },
      office: VEHICLES,
      ask: 'query',
      subject: 'debtor-vehicle',
      requestable: true,
      title: words('查询车辆登记', 'རླངས་འཁོར་གྱི་ཐོ་འགོད་འདྲི་རྩད', 'Query vehicle registration'),
      quote: '公安机关车辆管理部门应积极协助人民法院查询被执行人车辆登记情况。',
      keywords: VEHICLE_WORDS,
    },
  ]),
  ...entriesFor(15, 7, [
    {
      by: { a: 'public-security' },
      office: VEHICLES,
      ask: 'seize',
      subject: 'debtor-vehicle',
      requestable: true,
      title: words('年检时扣押车辆', 'ལོ་རེའི་ཞིབ་བཤེར་སྐབས་རླངས་འཁོར་བཀག་ཉར', 'Seize a vehicle at its yearly inspection'),
      quote: '在进行车辆年检时，应根据人民法院的协助执行通知书，对被执行人的车辆予以扣押',
      keywords: { ...VEHICLE_WORDS, zh: [...VEHICLE_WORDS.zh, '扣车', '车辆年检'] },
    },
    {
      by: { b: 'public-security' },
      office: VEHICLES,
      ask: 'inform-court',
      subject: 'debtor-vehicle',
      requestable: true,
      promptness: '及时',
      title: words(
        '扣押车辆后通知法院',
        'རླངས་འཁོར་བཀག་ཉར་བྱས་རྗེས་ཁྲིམས་ཁང་ལ་བརྡ་གཏོང',
        'Tell the court that a vehicle was seized',
      ),
      quote: '在进行车辆年检时，应根据人民法院的协助执行通知书，对被执行人的车辆予以扣押，并及时通知人民法院。',
      keywords: VEHICLE_WORDS,
    },
  ]),
  ...entriesFor(15, 8, [
    {
      by: { a: 'public-security' },
      office: VEHICLES,
      ask: 'transfer-registration',
      subject: 'debtor-vehicle',
      requestable: true,
      promptness: '及时',
      title: words(
        '办理拍卖、变卖车辆过户登记',
        'རིན་བཅག་ཚོང་སྒྱུར་དང་ཚོང་སྒྱུར་བྱས་པའི་རླངས་འཁོར་གྱི་བདག་སྤོའི་ཐོ་འགོད་སྒྲུབ་པ',
        'Register the new owner of a vehicle sold by the court',
      ),
      quote: '对人民法院拍卖、变卖的车辆，应及时办理过户手续。',
      keywords: { ...VEHICLE_WORDS, zh: [...VEHICLE_WORDS.zh, '车辆过户'] },
    },
  ]),
  ...entriesFor(15, 9, [
    {
      by: { a: 'public-security' },
      ask: 'investigate',
      subject: 'suspect',
      requestable: true,
      promptness: '及时',
      title: words(
        '拒执等犯罪立案侦查',
        'ལག་བསྟར་མི་བྱེད་པ་སོགས་ཀྱི་ཉེས་པར་གྱོད་གཞི་བཙུགས་ནས་རྩད་ཞིབ',
        'Open a criminal case for refusing to satisfy a judgment',
      ),
      quote:
        '对于人民法院移送涉嫌构成拒不执行判决、裁定罪与非法处置查封、扣押、冻结的财产罪的案件，公安机关应当及时立案侦查。',
      keywords: { zh: ['拒不执行判决裁定罪', '非法处置查封扣押冻结财产罪', '移送公安'], en: ['crime', 'transfer'] },
    },
  ]),
  ...entriesFor(15, 10, [
    {
      by: { a: 'public-security' },
      office: DETENTION,
      ask: 'detain',
      subject: 'detainee',
      requestable: true,
      promptness: '及时',
      title: words('收押司法拘留人员', 'ཁྲིམས་འཛིན་བཀག་ཉར་མི་སྣ་དང་ལེན', 'Take in a person under judicial detention'),
      quote: '人民法院对被执行人或案外人采取司法拘留的，公安机关看守所(拘留所)应及时办理收押手续',
      keywords: { zh: ['拘留所', '看守所', '拘留'], en: ['detention', 'custody'] },
    },
    {
      by: { b: 'public-security' },
      office: DETENTION,
      ask: 'inform-court',
      subject: 'detainee',
      requestable: false,
      promptness: '及时',
      title: words(
        '收押发现问题联系法院',
        'བཀག་ཉར་མི་སྣ་དང་ལེན་སྐབས་གནད་དོན་བྱུང་ན་ཁྲིམས་ཁང་དང་འབྲེལ་གཏུག',
        'Tell the court of problems in detention',
      ),
      quote: '发现问题及时与人民法院联系',
      keywords: { zh: ['拘留所', '看守所'] },
    },
  ]),
];
