import type { Entry } from '../schema';
import { words } from '../entries';
import { entriesFor } from './entries-for';

const PERMITS = '根据人民法院的协助要求，及时提供被执行人的土地开发、建设、施工许可信息';
const FROZEN =
  '根据人民法院的协助要求，及时提供被执行人的土地开发、建设、施工许可信息，并协助人民法院及时冻结被执行人的相关权利。';

/**
 * Article 18: construction and planning. The heading names both bureaus. Sentence 1 limits itself to planning matters; sentences 3 to 6
 * are about the building market, and construction permits are issued by the construction side: these stand with one bureau. Information
 * on land development and building, and freezing the rights, is owed by both.
 */
export const article18: readonly Entry[] = [
  ...entriesFor(18, 1, [
    {
      by: { a: 'planning' },
      ask: 'handle',
      subject: 'case',
      requestable: true,
      promptness: '及时',
      title: words('办理规划事项', 'འཆར་འགོད་ཀྱི་བྱ་དོན་སྒྲུབ་པ', 'Handle planning matters'),
      quote: '根据人民法院的协助要求，对涉及规划方面的事项及时办理',
    },
    {
      by: { b: 'planning' },
      ask: 'reply',
      subject: 'case',
      requestable: true,
      title: words('答复规划事项', 'འཆར་འགོད་ཀྱི་བྱ་དོན་ལ་ལན་འདེབས་པ', 'Answer on planning matters'),
      quote: '根据人民法院的协助要求，对涉及规划方面的事项及时办理并作出答复。',
    },
  ]),
  ...entriesFor(18, 2, [
    {
      by: { a: 'construction', b: 'planning' },
      ask: 'provide-information',
      subject: 'debtor-land',
      requestable: true,
      promptness: '及时',
      title: words('提供土地开发信息', 'ས་ཞིང་གསར་སྤེལ་གྱི་ཆ་འཕྲིན་མཁོ་སྤྲོད', 'Provide information on land development'),
      quote: PERMITS,
    },
    {
      by: { c: 'construction', d: 'planning' },
      ask: 'provide-information',
      subject: 'debtor-land',
      requestable: true,
      promptness: '及时',
      title: words('提供建设信息', 'འཛུགས་སྐྲུན་གྱི་ཆ་འཕྲིན་མཁོ་སྤྲོད', 'Provide information on building'),
      quote: PERMITS,
      keywords: { zh: ['建设许可', '工程'] },
    },
    {
      by: { e: 'construction' },
      ask: 'provide-information',
      subject: 'debtor-land',
      requestable: true,
      promptness: '及时',
      title: words('提供施工许可信息', 'ཨར་ལས་ཆོག་མཆན་གྱི་ཆ་འཕྲིན་མཁོ་སྤྲོད', 'Provide information on construction permits'),
      quote: PERMITS,
      keywords: { zh: ['施工许可证', '工程'] },
    },
    {
      by: { f: 'construction', g: 'planning' },
      ask: 'freeze',
      subject: 'debtor-land',
      requestable: true,
      promptness: '及时',
      title: words(
        '冻结土地开发、建设相关权利',
        'ས་ཞིང་གསར་སྤེལ་དང་འཛུགས་སྐྲུན་འབྲེལ་ཡོད་དབང་ཆ་འགུལ་བཀག',
        'Freeze rights of land development and building',
      ),
      quote: FROZEN,
    },
  ]),
  ...entriesFor(18, 3, [
    {
      by: { a: 'construction' },
      ask: 'supervise',
      subject: 'company',
      requestable: false,
      title: words('审查施工企业资质等级', 'ཨར་ལས་ཁེ་ལས་ཀྱི་འོས་ཚད་རིམ་པ་ཞིབ་བཤེར', 'Examine the qualification of builders'),
      quote: '对工程施工企业资质等级进行审查',
    },
    {
      by: { b: 'construction' },
      ask: 'observe-rules',
      subject: 'none',
      requestable: false,
      title: words('严格执行招投标制度', 'རིན་འདེབས་འགན་བསྡུའི་ལམ་ལུགས་ནན་པོས་ལག་བསྟར', 'Apply the rules of bidding strictly'),
      quote: '严格执行招投标制度',
    },
    {
      by: { c: 'construction' },
      ask: 'freeze',
      subject: 'company',
      requestable: false,
      title: words(
        '冻结拖欠工程款业主账户',
        'ལས་གྲྭའི་དངུལ་བསྡད་པའི་བདག་པོ་སྡེ་ཚན་གྱི་རྩིས་ཐོ་འགུལ་བཀག',
        'Freeze accounts of owners who owe construction payments',
      ),
      quote: '对拖欠工程款的业主单位，冻结其账户',
      keywords: { zh: ['帐户', '业主'] },
    },
    {
      by: { d: 'construction' },
      ask: 'supervise',
      subject: 'company',
      requestable: false,
      title: words(
        '杜绝个人挂靠施工',
        'མི་སྒེར་གྱིས་མིང་གཡར་ནས་ཨར་ལས་བྱེད་པ་བཀག་འགོག',
        'Prevent building under a borrowed name',
      ),
      quote: '杜绝个人挂靠施工及层层转包',
    },
    {
      by: { e: 'construction' },
      ask: 'supervise',
      subject: 'company',
      requestable: false,
      title: words('杜绝工程层层转包', 'ལས་གྲྭ་རིམ་པ་རིམ་པས་འགན་སྤོ་བྱེད་པ་བཀག་འགོག', 'Prevent chains of subcontracting'),
      quote: '杜绝个人挂靠施工及层层转包',
    },
  ]),
  ...entriesFor(18, 4, [
    {
      by: { a: 'construction' },
      ask: 'restrict',
      subject: 'debtor-company',
      requestable: true,
      title: words(
        '暂停建筑企业招投标资格',
        'ཨར་ལས་ཁེ་ལས་ཀྱི་རིན་འདེབས་འགན་བསྡུར་ཞུགས་པའི་ཐོབ་ཐང་གནས་སྐབས་མཚམས་འཇོག',
        'Suspend a builder’s right to bid',
      ),
      quote:
        '对拖欠职工工资或工程款并在案执行的建筑企业，应当根据人民法院的协助执行要求，暂停其参与建设工程招投标的资格。',
      keywords: { zh: ['农民工工资', '欠薪', '工程款'], en: ['wages', 'tender'] },
    },
  ]),
  ...entriesFor(18, 5, [
    {
      by: { a: 'construction' },
      ask: 'restrict',
      subject: 'debtor-company',
      requestable: true,
      title: words(
        '将外地建筑企业清退出本县市场',
        'ས་ཆ་གཞན་གྱི་ཨར་ལས་ཁེ་ལས་རྫོང་གི་འཛུགས་སྐྲུན་ཁྲོམ་ར་ནས་ཕྱིར་འབུད',
        'Remove an outside builder from the county’s market',
      ),
      quote: '被执行人是外地企业的，应将其清退出我县建筑市场',
    },
    {
      by: { b: 'construction' },
      ask: 'report',
      subject: 'debtor-company',
      requestable: true,
      title: words(
        '通报备案被清退的外地企业',
        'ཕྱིར་འབུད་བྱས་པའི་ས་ཆ་གཞན་གྱི་ཁེ་ལས་བརྡ་ཁྱབ་དང་ཡིག་ཚགས་ཐོ་འགོད',
        'Circulate and file the removal of an outside builder',
      ),
      quote: '被执行人是外地企业的，应将其清退出我县建筑市场，并进行通报备案。',
    },
  ]),
  ...entriesFor(18, 6, [
    {
      by: { a: 'construction' },
      ask: 'restrict',
      subject: 'debtor-company',
      requestable: true,
      title: words(
        '限制债务企业承揽工程、招标投标、承接业务',
        'བུ་ལོན་ཁེ་ལས་ཀྱིས་ལས་གྲྭ་བཅོལ་ལེན་དང་རིན་འདེབས་འགན་བསྡུ་ལས་དོན་དང་ལེན་ཚད་བཀག',
        'Restrict a debtor enterprise from contracts, tenders and business',
      ),
      quote: '依法限制债务企业进行工程承揽、招标投标、承接业务等行为。',
    },
  ]),
];
