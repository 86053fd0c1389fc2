import { words } from '../entries';
import type { Entry } from '../schema';
import { entriesFor } from './entries-for';

const HOUSE_QUERY = '住房和城乡建设管理部门应当协助人民法院及时查询有关房屋权属登记、变更、抵押等情况';
const HOUSE_SEAL = '协助人民法院及时办理房屋查封、预查封和轮候查封及转移登记手续';
const PLANNING_PAPERS =
  '协助人民法院查询有关工程项目的规划审批情况，向人民法院提供必要的经批准的规划文件和规划图纸等资料。';
const HOUSE_WORDS = { zh: ['房产', '房子'], bo: ['ཁང་པ'], en: ['house'] };

/** Article 12: housing and construction. */
export const article12: readonly Entry[] = [
  ...entriesFor(12, 1, [
    {
      by: { a: 'construction' },
      ask: 'query',
      subject: 'debtor-real-estate',
      requestable: true,
      promptness: '及时',
      title: words(
        '查询房屋权属登记、变更、抵押',
        'ཁང་པའི་བདག་དབང་ཐོ་འགོད་དང་བསྒྱུར་བཅོས། གཏའ་མའི་གནས་ཚུལ་འདྲི་རྩད',
        'Query ownership, changes and mortgages of houses',
      ),
      quote: HOUSE_QUERY,
      keywords: HOUSE_WORDS,
    },
    {
      by: { b: 'construction' },
      ask: 'seal',
      subject: 'debtor-real-estate',
      requestable: true,
      promptness: '及时',
      title: words(
        '办理房屋查封、预查封、轮候查封',
        'ཁང་པའི་དམ་རྒྱ་དང་སྔོན་འགོག་དམ་རྒྱ། རེས་སྒུག་དམ་རྒྱ་སྒྲུབ་པ',
        'Register the sealing, advance or queued, of a house',
      ),
      quote: HOUSE_SEAL,
      keywords: HOUSE_WORDS,
    },
    {
      by: { c: 'construction' },
      ask: 'transfer-registration',
      subject: 'debtor-real-estate',
      requestable: true,
      promptness: '及时',
      title: words('办理房屋转移登记', 'ཁང་པའི་བདག་སྤོའི་ཐོ་འགོད་སྒྲུབ་པ', 'Register the transfer of a house'),
      quote: HOUSE_SEAL,
      keywords: { ...HOUSE_WORDS, zh: ['房产过户', '房子过户'] },
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
  ...entriesFor(12, 2, [
    {
      by: { a: 'construction' },
      ask: 'stop-registration',
      subject: 'debtor-real-estate',
      requestable: true,
      title: words(
        '停止办理房屋所有权转移登记',
        'ཁང་པའི་བདག་དབང་སྤོ་སྒྱུར་གྱི་ཐོ་འགོད་སྒྲུབ་མཚམས་འཇོག་པ',
        'Stop registering the transfer of houses',
      ),
      quote: '被执行人正在办理房屋所有权转移登记等手续的，根据人民法院协助执行通知书的要求，停止办理相关手续。',
      keywords: HOUSE_WORDS,
    },
  ]),
  ...entriesFor(12, 3, [
    {
      by: { a: 'construction' },
      ask: 'observe-rules',
      subject: 'debtor-real-estate',
      title: words(
        '轮候查封法院违法要求登记的不予办理',
        'རེས་སྒུག་དམ་རྒྱའི་ཁྲིམས་ཁང་གིས་ཁྲིམས་འགལ་གྱིས་ཐོ་འགོད་བླང་འདོན་བྱས་ན་མི་སྒྲུབ་པ',
        'Do not register what a queued court asks for unlawfully',
      ),
      quote: '轮候查封的人民法院违法要求协助办理房屋登记手续的，依法不予办理。',
    },
  ]),
  ...entriesFor(12, 4, [
    {
      by: { a: 'construction' },
      ask: 'transfer-registration',
      subject: 'debtor-real-estate',
      title: words(
        '依债权人申请办理房屋转移登记',
        'བུན་བདག་གི་རེ་ཞུ་ལྟར་ཁང་པའི་བདག་སྤོའི་ཐོ་འགོད་སྒྲུབ་པ',
        'Register a house for the creditor',
      ),
      quote: '债权人持生效法律文书申请办理房屋转移登记手续的，依法予以办理。',
    },
  ]),
  ...entriesFor(12, 5, [
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
      quote: PLANNING_PAPERS,
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
      quote: PLANNING_PAPERS,
    },
  ]),
  ...entriesFor(12, 6, [
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
  ...entriesFor(12, 7, [
    {
      by: { a: 'construction' },
      ask: 'record',
      subject: 'debtor-company',
      requestable: true,
      title: words(
        '不履行情况记入房地产和建筑市场信用档案',
        'མི་སྒྲུབ་པའི་གནས་ཚུལ་ཁང་ས་དང་འཛུགས་སྐྲུན་ཁྲོམ་རའི་ཡིད་རྟོན་ཡིག་ཚགས་སུ་འགོད་པ',
        'Enter non-performance in the credit file of the building market',
      ),
      quote: '将房地产、建筑企业不依法履行生效法律文书义务的情况，记入房地产和建筑市场信用档案',
      keywords: { zh: ['开发商', '建筑公司', '失信'] },
    },
    {
      by: { b: 'construction' },
      ask: 'publish',
      subject: 'debtor-company',
      requestable: true,
      title: words(
        '披露房地产、建筑企业不履行信息',
        'ཁང་ས་དང་འཛུགས་སྐྲུན་ཁེ་ལས་ཀྱིས་མི་སྒྲུབ་པའི་ཆ་འཕྲིན་ཡོངས་བསྒྲགས',
        'Make non-performance of building firms public',
      ),
      quote: '向社会披露有关信息。',
    },
  ]),
  ...entriesFor(12, 8, [
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
