import { words } from '../entries';
import type { Entry } from '../schema';
import { entriesFor } from './entries-for';

const LOGS =
  '凡已具备网络信息交换和共享的成员单位，在协作过程中应建立完备系统日志，完整记录用户访问、操作及客户端信息，确保系统的安全和正常使用';

/** 四 information security, 五 other matters. */
export const parts4To5: readonly Entry[] = [
  ...entriesFor('4-1', 1, [
    {
      by: { a: 'linkage-units' },
      ask: 'protect-information',
      subject: 'none',
      title: words('建立完备系统日志', 'མ་ལག་ཉིན་ཐོ་ཆ་ཚང་འཛུགས་པ', 'Keep complete system logs'),
      quote: LOGS,
      keywords: { zh: ['访问记录', '操作记录'], en: ['log'] },
    },
    {
      by: { b: 'linkage-units' },
      ask: 'protect-information',
      subject: 'none',
      title: words(
        '技术隔离、杜绝越权操作',
        'ལག་རྩལ་ཟུར་འཇོག་དང་དབང་ཚད་ལས་བརྒལ་བའི་བཀོལ་སྤྱོད་བཀག་འགོག',
        'Isolate data and prevent access beyond one’s rights',
      ),
      quote: '要建立必要的技术隔离措施，保护敏感核心信息数据安全，杜绝越权操作。',
    },
  ]),
  ...entriesFor('4-2', 1, [
    {
      by: { a: 'linkage-units' },
      ask: 'protect-information',
      subject: 'none',
      title: words(
        '落实信息管理细则和操作流程',
        'ཆ་འཕྲིན་དོ་དམ་ཞིབ་སྒྲིག་དང་བཀོལ་སྤྱོད་གོ་རིམ་ལག་བསྟར',
        'Follow the rules for using information',
      ),
      quote: '协作过程中各成员单位应落实信息使用、管理、监督的相关实施细则和操作流程，确保网络查控平台运行安全。',
    },
  ]),
  ...entriesFor('4-3', 1, [
    {
      by: { a: 'linkage-units' },
      ask: 'protect-information',
      subject: 'none',
      title: words('信息安全保密', 'ཆ་འཕྲིན་བདེ་འཇགས་དང་གསང་བ་སྲུང་བ', 'Keep information safe and secret'),
      quote: '各成员单位均负有信息安全保密义务。',
    },
  ]),
  ...entriesFor('4-3', 2, [
    {
      by: { a: 'linkage-units' },
      ask: 'protect-information',
      subject: 'none',
      title: words(
        '不得向成员单位以外泄露信息',
        'ཁོངས་མི་སྡེ་ཚན་ཕྱི་རོལ་ལ་ཆ་འཕྲིན་ཕྱིར་བསྒྲགས་བྱེད་མི་རུང',
        'Disclose nothing outside the member units',
      ),
      quote: '非因法定事由或特别授权，不得向成员单位以外的个人、单位或其他组织泄露其享有的信息内容。',
    },
  ]),
  ...entriesFor('5-1', 1, [
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
      quote:
        '人民法院应当将执行案件的相关信息及时、全面、准确地录入人民法院执行案件流程信息管理系统，为共同治理执行难协作机制的顺利运行提供准确的基础数据信息。',
    },
  ]),
  ...entriesFor('5-2', 1, [
    {
      by: { a: 'court' },
      ask: 'serve',
      subject: 'case',
      title: words(
        '制作并送达协助执行通知书',
        'གཞོགས་འདེགས་ལག་བསྟར་གྱི་བརྡ་ཐོ་བཟོ་བ་དང་སྐྱེལ་སྤྲོད',
        'Make out and serve notices of assistance',
      ),
      quote: '人民法院要求协助执行的，应当制作协助执行通知书等法律文书，并送达协助执行单位。',
    },
  ]),
  ...entriesFor('5-3', 1, [
    {
      by: { a: 'linkage-units' },
      ask: 'assist',
      subject: 'case',
      requestable: true,
      title: words(
        '在法定职责内协助采取措施',
        'ཁྲིམས་བཀོད་འགན་འཁྲིའི་ཁོངས་སུ་ཐབས་ལམ་སྤྱོད་པར་གཞོགས་འདེགས',
        'Take the measures asked for within one’s office',
      ),
      quote: '协助执行单位收到协助执行通知书等法律文书后，应当在法定职责范围内协助采取措施。',
    },
  ]),
  ...entriesFor('5-3', 2, [
    {
      by: { a: 'linkage-units' },
      ask: 'observe-rules',
      subject: 'case',
      title: words(
        '不得对法律文书和通知书实体审查',
        'ཁྲིམས་ལུགས་ཡིག་ཆ་དང་བརྡ་ཐོའི་ནང་དོན་ལ་ཞིབ་བཤེར་བྱེད་མི་རུང',
        'Do not examine the substance of instruments',
      ),
      quote: '协助执行单位不应对生效法律文书和协助执行通知书等进行实体审查。',
    },
  ]),
  ...entriesFor('5-3', 3, [
    {
      by: { a: 'linkage-units' },
      ask: 'observe-rules',
      subject: 'case',
      title: words(
        '有异议可提审查建议但不得拒绝',
        'མི་འཐད་པའི་བསམ་འཆར་ཡོད་ན་ཞིབ་བཤེར་གྲོས་འཆར་འདོན་ཆོག་ཀྱང་དང་ལེན་མི་བྱེད་མི་རུང',
        'May suggest a review, may not refuse',
      ),
      quote: '对人民法院请求采取的措施有异议的，可以向人民法院提出审查建议，但不得拒绝采取相应措施。',
    },
  ]),
  ...entriesFor('5-4', 1, [
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
  ...entriesFor('5-4', 2, [
    {
      by: { a: 'court' },
      ask: 'lift',
      subject: 'debtor',
      title: words(
        '审查担保后的解除请求',
        'འགན་ལེན་བྱས་པའི་ཕྱིར་འགྲོལ་རེ་ཞུར་ཞིབ་བཤེར',
        'Examine a request to lift measures against security',
      ),
      quote: '被执行人提供担保请求解除执行措施的，由人民法院依法审查决定。',
    },
  ]),
  ...entriesFor('5-5', 1, [
    {
      by: { a: 'linkage-units' },
      ask: 'coordinate',
      subject: 'none',
      title: words('未尽事宜协商处理', 'མ་ཚང་བའི་བྱ་དོན་གྲོས་བསྡུར་གྱིས་ཐག་གཅོད', 'Settle what is left open by talks'),
      quote: '本实施方案未尽事宜，由成员单位的协作双方或各方在充分沟通协调的基础上妥善处理，并加以完善。',
    },
  ]),
  ...entriesFor('5-6', 1, [
    {
      by: { a: 'linkage-units' },
      ask: 'organise',
      subject: 'none',
      title: words(
        '确定一名责任领导和联络员',
        'འགན་འཁུར་འགོ་ཁྲིད་དང་འབྲེལ་གཏུག་མི་སྣ་གཅིག་གཏན་འཁེལ',
        'Name a responsible leader and a liaison officer',
      ),
      quote: '请州级各成员单位分别确定一名责任领导和联络员，负责共同治理执行难工作机制运行的协调和联络工作。',
    },
  ]),
  ...entriesFor('5-6', 2, [
    {
      by: { a: 'linkage-units' },
      ask: 'report',
      subject: 'none',
      title: words(
        '上报责任领导、联络员姓名、职务、电话',
        'འགན་འཁུར་འགོ་ཁྲིད་དང་འབྲེལ་གཏུག་མི་སྣའི་མིང་དང་ལས་གནས། ཁ་པར་སྙན་སེང',
        'Report name, post and phone of both',
      ),
      quote: '各成员单位要将责任领导、联络员的姓名、职务、联系电话报州共同治理执行难工作领导小组办公室',
    },
  ]),
];
