import { words } from '../entries';
import type { Entry } from '../schema';
import { entriesFor } from './entries-for';

const TAX_REFUND = '根据人民法院协助执行通知书的要求，提供被执行人的退税账户、退税金额及退税时间等情况。';
const COMPANY = '工商行政管理部门应当协助人民法院查询有关企业的设立、变更、注销登记等情况';
const EQUITY = '依照有关规定，协助人民法院办理被执行人持有的有限责任公司股权的冻结、转让登记手续。';
const TAX_WORDS = { zh: ['税款', '纳税'], bo: ['ཁྲལ'], en: ['tax'] };

/** Articles 16 to 25: tax, companies, and how the court, the units and the leading group go about it. */
export const articles16To25: readonly Entry[] = [
  ...entriesFor(16, 1, [
    {
      by: { a: 'state-tax' },
      ask: 'query',
      subject: 'debtor',
      requestable: true,
      title: words('调查被执行人财产情况', 'ལག་བསྟར་བྱ་ཡུལ་གྱི་རྒྱུ་ནོར་གནས་ཚུལ་རྩད་ཞིབ', 'Inquire into the debtor’s property'),
      quote: '税务机关应当依法协助人民法院调查被执行人的财产情况',
      keywords: TAX_WORDS,
    },
    {
      by: { b: 'state-tax' },
      ask: 'provide-information',
      subject: 'debtor-tax',
      requestable: true,
      title: words(
        '提供被执行人纳税情况',
        'ལག་བསྟར་བྱ་ཡུལ་གྱིས་ཁྲལ་འཇལ་བའི་གནས་ཚུལ་མཁོ་སྤྲོད',
        'Provide information on taxes the debtor paid',
      ),
      quote: '提供被执行人的纳税情况等相关信息',
      keywords: TAX_WORDS,
    },
    {
      by: { c: 'state-tax' },
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
  ...entriesFor(16, 2, [
    {
      by: { a: 'state-tax' },
      ask: 'report',
      subject: 'debtor-tax',
      title: words('请求法院追缴税款', 'ཁྲལ་དངུལ་རྩད་བསྡུ་བྱེད་པར་ཁྲིམས་ཁང་ལ་རེ་ཞུ', 'Ask the court to collect taxes owed'),
      quote: '被执行人不缴、少缴税款的，请求法院依照法定清偿顺序追缴税款，并按照税款预算级次上缴国库。',
      keywords: TAX_WORDS,
    },
  ]),
  ...entriesFor(17, 1, [
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
      title: words(
        '办理有限责任公司股权冻结',
        'ཚད་ཡོད་འགན་འཁྲི་ཀུང་སིའི་མ་རྐང་དབང་ཆ་འགུལ་བཀག་སྒྲུབ་པ',
        'Freeze equity (shares) in a limited company',
      ),
      quote: EQUITY,
      keywords: { zh: ['股份'] },
    },
    {
      by: { c: 'industry-commerce' },
      ask: 'transfer-registration',
      subject: 'debtor-equity',
      requestable: true,
      title: words(
        '办理有限责任公司股权转让登记',
        'ཚད་ཡོད་འགན་འཁྲི་ཀུང་སིའི་མ་རྐང་དབང་ཆ་སྤོ་སྒྱུར་གྱི་ཐོ་འགོད་སྒྲུབ་པ',
        'Register the transfer of equity in a limited company',
      ),
      quote: EQUITY,
      keywords: { zh: ['股份'] },
    },
  ]),
  ...entriesFor(17, 2, [
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
  ...entriesFor(17, 3, [
    {
      by: { a: 'industry-commerce' },
      ask: 'record',
      subject: 'debtor-company',
      requestable: true,
      title: words(
        '录入企业信用分类监管系统',
        'ཁེ་ལས་ཡིད་རྟོན་དབྱེ་འབྱེད་ལྟ་སྐུལ་མ་ལག་ཏུ་འགོད་པ',
        'Enter in the credit supervision system of enterprises',
      ),
      quote: '逐步将不依法履行生效法律文书确定义务的被执行人录入企业信用分类监管系统。',
      keywords: { zh: ['失信企业'] },
    },
  ]),
  ...entriesFor(18, 1, [
    {
      by: { a: 'court' },
      ask: 'record',
      subject: 'case',
      promptness: '及时',
      title: words(
        '及时、全面、准确录入执行案件信息',
        'ལག་བསྟར་གྱོད་དོན་གྱི་ཆ་འཕྲིན་དུས་ཐོག་དང་ཆ་ཚང་། གཏན་ཁེལ་ངང་འགོད་པ',
        'Enter case information timely, completely and accurately',
      ),
      quote: '人民法院应当将执行案件的有关信息及时、全面、准确地录入执行案件信息管理系统',
    },
    {
      by: { b: 'court' },
      ask: 'organise',
      subject: 'none',
      title: words(
        '与有关部门信息系统链接',
        'འབྲེལ་ཡོད་སྡེ་ཁག་གི་ཆ་འཕྲིན་མ་ལག་དང་སྦྲེལ་མཐུད',
        'Link with the systems of other departments',
      ),
      quote: '并与有关部门的信息系统实现链接，为执行联动机制的顺利运行提供基础数据信息。',
    },
  ]),
  ...entriesFor(19, 1, [
    {
      by: { a: 'court' },
      ask: 'serve',
      subject: 'case',
      title: words(
        '制作并送达协助执行通知书、司法建议函',
        'གཞོགས་འདེགས་ལག་བསྟར་གྱི་བརྡ་ཐོ་དང་ཁྲིམས་འཛིན་གྲོས་འཆར་ཡི་གེ་བཟོ་བ་དང་སྐྱེལ་སྤྲོད',
        'Make out and serve notices of assistance and judicial suggestions',
      ),
      quote:
        '人民法院认为有必要对被执行人采取执行联动措施的，应当制作协助执行通知书或司法建议函等法律文书，并送达有关部门。',
    },
  ]),
  ...entriesFor(20, 1, [
    {
      by: { a: 'linkage-units' },
      ask: 'assist',
      subject: 'case',
      requestable: true,
      title: words(
        '在法定职责内采取联动措施',
        'ཁྲིམས་བཀོད་འགན་འཁྲིའི་ཁོངས་སུ་མཉམ་འགུལ་ཐབས་ལམ་སྤྱོད་པ',
        'Take the measures asked for within one’s office',
      ),
      quote: '有关部门收到协助执行通知书或司法建议函后，应当在法定职责范围内协助采取执行联动措施。',
    },
  ]),
  ...entriesFor(20, 2, [
    {
      by: { a: 'linkage-units' },
      ask: 'observe-rules',
      subject: 'case',
      title: words(
        '不得对法律文书和通知书实体审查',
        'ཁྲིམས་ལུགས་ཡིག་ཆ་དང་བརྡ་ཐོའི་ནང་དོན་ལ་ཞིབ་བཤེར་བྱེད་མི་རུང',
        'Do not examine the substance of instruments',
      ),
      quote: '有关协助执行部门不应对生效法律文书和协助执行通知书、司法建议函等进行实体审查。',
    },
  ]),
  ...entriesFor(20, 3, [
    {
      by: { a: 'linkage-units' },
      ask: 'observe-rules',
      subject: 'case',
      title: words(
        '有异议可提审查建议但不得拒绝',
        'མི་འཐད་པའི་བསམ་འཆར་ཡོད་ན་ཞིབ་བཤེར་གྲོས་འཆར་འདོན་ཆོག་ཀྱང་དང་ལེན་མི་བྱེད་མི་རུང',
        'May suggest a review, may not refuse',
      ),
      quote: '对人民法院请求采取的执行联动措施有异议的，可以向人民法院提出审查建议，但不应当拒绝采取相应措施。',
    },
  ]),
  ...entriesFor(21, 1, [
    {
      by: { a: 'court' },
      ask: 'lift',
      subject: 'debtor',
      title: words(
        '履行或申请人同意后解除措施',
        'སྒྲུབ་ཟིན་པའམ་རེ་ཞུ་བྱེད་མཁན་འཐད་ན་ཐབས་ལམ་ཕྱིར་འགྲོལ',
        'Lift measures on performance or consent',
      ),
      quote:
        '被执行人依法履行了生效法律文书确定的义务或者申请执行人同意解除执行联动措施的，人民法院经审查，认为符合有关规定的，应当解除相应措施。',
    },
  ]),
  ...entriesFor(21, 2, [
    {
      by: { a: 'court' },
      ask: 'lift',
      subject: 'debtor',
      title: words(
        '审查担保后的解除请求',
        'འགན་ལེན་བྱས་པའི་ཕྱིར་འགྲོལ་རེ་ཞུར་ཞིབ་བཤེར',
        'Examine a request to lift measures against security',
      ),
      quote: '被执行人提供担保请求解除执行联动措施的，由人民法院审查决定。',
    },
  ]),
  ...entriesFor(22, 2, [
    {
      by: { a: 'conference-office' },
      ask: 'coordinate',
      subject: 'none',
      title: words(
        '组织、协调、督促、指导联动机制',
        'མཉམ་འགུལ་ལམ་སྲོལ་གྱི་རྩ་འཛུགས་དང་མཐུན་སྦྱོར། སྐུལ་འདེད། མཛུབ་སྟོན',
        'Organise, coordinate, urge and guide',
      ),
      quote: '领导小组下设办公室，具体负责执行联动机制建立和运行中的组织、协调、督促、指导等工作。',
    },
  ]),
  ...entriesFor(22, 3, [
    {
      by: { a: 'linkage-units' },
      ask: 'organise',
      subject: 'none',
      title: words('确定一名联络员', 'འབྲེལ་གཏུག་མི་སྣ་གཅིག་གཏན་འཁེལ', 'Name a liaison officer'),
      quote: '各成员单位确定一名联络员，负责执行联动机制运行中的联络工作。',
    },
  ]),
  ...entriesFor(22, 4, [
    {
      by: { a: 'localities' },
      ask: 'organise',
      subject: 'none',
      title: words(
        '成立地方领导小组及办公室',
        'ས་གནས་ཀྱི་འགོ་ཁྲིད་ཚོགས་ཆུང་དང་གཞུང་ལས་ཁང་འཛུགས་པ',
        'Set up a local leading group and office',
      ),
      quote: '各地应成立相应的执行联动机制工作领导小组及办公室。',
    },
  ]),
  ...entriesFor(23, 1, [
    {
      by: { a: 'political-legal' },
      ask: 'convene',
      subject: 'none',
      title: words(
        '牵头召开领导小组会议',
        'འགོ་ཁྲིད་ཚོགས་ཆུང་གི་ཚོགས་འདུ་སྣེ་ཁྲིད་འཚོག་པ',
        'Lead and hold the meetings of the group',
      ),
      quote:
        '执行联动机制工作领导小组由各级政法委员会牵头，定期、不定期召开会议，通报情况，研究解决执行联动机制运行中出现的问题，确保执行联动机制顺利运行。',
    },
  ]),
  ...entriesFor(24, 1, [
    {
      by: { a: 'court' },
      ask: 'report',
      subject: 'unit',
      title: words(
        '对不履职单位提出司法建议或报请协调',
        'འགན་འཁྲི་མི་སྒྲུབ་པའི་སྡེ་ཚན་ལ་ཁྲིམས་འཛིན་གྲོས་འཆར་འདོན་པའམ་མཐུན་སྦྱོར་རེ་ཞུ',
        'Make a judicial suggestion or report on units that fail',
      ),
      quote:
        '有关单位不依照本意见履行职责的，人民法院可以向监察机关或其他有关机关提出相应的司法建议，或者报请执行联动机制领导小组协调解决，或者依照《中华人民共和国民事诉讼法》第一百零三条的规定处理。',
    },
  ]),
  ...entriesFor(25, 1, [
    {
      by: { a: 'court' },
      ask: 'make-rules',
      subject: 'none',
      title: words(
        '会同有关部门制定实施细则',
        'འབྲེལ་ཡོད་སྡེ་ཁག་དང་མཉམ་དུ་ལག་བསྟར་ཞིབ་སྒྲིག་གཏན་འབེབས',
        'Lay down details together with departments',
      ),
      quote: '为确保本意见贯彻执行，必要时，人民法院可以会同有关部门制定具体的实施细则。',
    },
  ]),
];
