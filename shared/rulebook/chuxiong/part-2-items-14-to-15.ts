import { words } from '../entries';
import type { Entry } from '../schema';
import { entriesFor } from './entries-for';

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

/** 二（十四）（十五）: land and housing. */
export const part2Items14To15: readonly Entry[] = [
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
