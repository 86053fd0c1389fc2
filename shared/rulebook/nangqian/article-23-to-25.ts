import type { Entry } from '../schema';
import { words } from '../entries';
import { entriesFor } from './entries-for';

const CIVILISED = '在文明镇、文明村及文明单位评比中，将协助、配合人民法院执行以及履行生效法律文书的情况纳入考核内容。';

/** Article 23: the two facts that count are entries of their own, as in article 16. */
const article23: readonly Entry[] = [
  ...entriesFor(23, 1, [
    {
      by: { a: 'civilisation' },
      ask: 'assess',
      subject: 'unit',
      requestable: false,
      title: words(
        '协助配合执行纳入文明评比考核',
        'གཞོགས་འདེགས་ལག་བསྟར་གནས་ཚུལ་དཔལ་ཡོན་གདེང་འཇོག་གི་དཔྱད་ཞིབ་ཁྲོད་འཇུག་པ',
        'Count assistance in the award of civilised units',
      ),
      quote: CIVILISED,
      keywords: { zh: ['文明镇', '文明村', '文明单位'] },
    },
    {
      by: { b: 'civilisation' },
      ask: 'assess',
      subject: 'unit',
      requestable: false,
      title: words(
        '履行生效文书纳入文明评比考核',
        'ཁྲིམས་ལུགས་ཡིག་ཆ་སྒྲུབ་པའི་གནས་ཚུལ་དཔལ་ཡོན་གདེང་འཇོག་གི་དཔྱད་ཞིབ་ཁྲོད་འཇུག་པ',
        'Count performance of judgments in the award of civilised units',
      ),
      quote: CIVILISED,
      keywords: { zh: ['文明镇', '文明村', '文明单位'] },
    },
  ]),
  ...entriesFor(23, 2, [
    {
      by: { a: 'civilisation' },
      ask: 'deny-honour',
      subject: 'unit',
      requestable: true,
      title: words(
        '取消文明单位评选资格',
        'དཔལ་ཡོན་སྡེ་ཚན་གྱི་གདེང་འཇོག་ཐོབ་ཐང་ཕྱིར་འཐེན',
        'Decide on withdrawing eligibility as a civilised unit',
      ),
      quote:
        '对阻碍、干预、拒不协助人民法院执行以及不积极履行生效法律文书确定义务的单位，根据人民法院的建议，决定是否取消其文明单位的评选资格。',
      keywords: { zh: ['司法建议'] },
    },
  ]),
];

const NEWS = '对执行工作的最新动态和有影响的执行案件及时进行正面宣传和报道。';
const EXPOSED = '以公益广告的形式，将一些拒不履行生效法律文书的被执行人不定期曝光，对抗拒执行的违法犯罪行为及时曝光。';
const PUBLICITY_WORDS = { zh: ['媒体', '公布', '失信名单'], en: ['expose', 'media', 'dishonest list'] };

/** Article 24: publicity. 舆论宣传部门 is the publicity department and the television station among the members; both owe all of it. */
const article24: readonly Entry[] = [
  ...entriesFor(24, 1, [
    {
      by: { a: 'publicity', b: 'television' },
      ask: 'publish',
      subject: 'none',
      requestable: false,
      promptness: '及时',
      title: words(
        '宣传报道执行工作最新动态',
        'ལག་བསྟར་ལས་དོན་གྱི་འཕེལ་འགྱུར་གསར་བ་དྲིལ་བསྒྲགས་དང་གསར་འགོད',
        'Report the latest of enforcement work',
      ),
      quote: NEWS,
      keywords: { zh: ['新闻'] },
    },
    {
      by: { c: 'publicity', d: 'television' },
      ask: 'publish',
      subject: 'case',
      requestable: false,
      promptness: '及时',
      title: words(
        '宣传报道有影响的执行案件',
        'ཤུགས་རྐྱེན་ལྡན་པའི་ལག་བསྟར་གྱོད་དོན་དྲིལ་བསྒྲགས་དང་གསར་འགོད',
        'Report enforcement cases of note',
      ),
      quote: NEWS,
      keywords: { zh: ['新闻'] },
    },
  ]),
  ...entriesFor(24, 2, [
    {
      by: { a: 'publicity', b: 'television' },
      ask: 'publish',
      subject: 'case',
      requestable: true,
      title: words(
        '曝光拒不履行典型案例',
        'ཁྲིམས་ལུགས་ཡིག་ཆ་མི་སྒྲུབ་པའི་དཔེ་མཚོན་གྱོད་དོན་ཁྲོམ་བསྒྲགས',
        'Expose typical cases of refusal to perform',
      ),
      quote: '曝光拒不履行生效法律文书的典型案列。',
      keywords: PUBLICITY_WORDS,
    },
  ]),
  ...entriesFor(24, 3, [
    {
      by: { a: 'publicity', b: 'television' },
      ask: 'publish',
      subject: 'debtor',
      requestable: true,
      title: words(
        '以公益广告曝光被执行人',
        'སྤྱི་ཕན་ཁྱབ་བསྒྲགས་ཀྱིས་ལག་བསྟར་བྱ་ཡུལ་ཁྲོམ་བསྒྲགས',
        'Expose debtors in public-service announcements',
      ),
      quote: '以公益广告的形式，将一些拒不履行生效法律文书的被执行人不定期曝光',
      keywords: PUBLICITY_WORDS,
    },
    {
      by: { c: 'publicity', d: 'television' },
      ask: 'publish',
      subject: 'case',
      requestable: true,
      promptness: '及时',
      title: words(
        '曝光抗拒执行违法犯罪行为',
        'ལག་བསྟར་ལ་ངོ་རྒོལ་བྱེད་པའི་ཁྲིམས་འགལ་ཉེས་སྤྱོད་ཁྲོམ་བསྒྲགས',
        'Expose offences of resisting enforcement',
      ),
      quote: EXPOSED,
      keywords: PUBLICITY_WORDS,
    },
  ]),
];

const local = (first: string, second: string) => ({ [first]: 'township', [second]: 'subdistrict' });
const GROUP =
  '建立由党委分管政法综治工作的负责人为组长，综治办、人民法庭、公安派出所、司法所等单位负责人为成员的执行协助工作小组';
const GROUP_TASK = `${GROUP}，负责辖区内个案执行的具体协助工作。`;
const COUNTED = '将村(居委会、社区)及其干部协助人民法院执行工作情况列入年终考核内容';
const SITE_WORDS = { zh: ['现场协助', '入户', '送达', '见证'], bo: ['ཡུལ་དངོས་གཞོགས་འདེགས', 'སྐྱེལ་སྤྲོད'], en: ['on-site'] };

/** Article 25: townships and sub-district offices, each for its own area. Villages and their officers are assessed separately. */
const article25: readonly Entry[] = [
  ...entriesFor(25, 1, [
    {
      by: local('a', 'b'),
      ask: 'organise',
      subject: 'none',
      requestable: false,
      title: words('建立执行协助工作小组', 'ལག་བསྟར་གཞོགས་འདེགས་ལས་དོན་ཚོགས་ཆུང་འཛུགས་པ', 'Set up the assistance group'),
      quote: GROUP,
      keywords: { zh: ['综治办', '人民法庭', '派出所', '司法所'] },
    },
    {
      by: local('c', 'd'),
      ask: 'assist',
      subject: 'case',
      requestable: true,
      title: words(
        '协助辖区内个案执行',
        'མངའ་ཁོངས་ནང་གི་གྱོད་དོན་སོ་སོའི་ལག་བསྟར་ལ་གཞོགས་འདེགས',
        'Assist in a case within the area',
      ),
      quote: GROUP_TASK,
      keywords: SITE_WORDS,
    },
  ]),
  ...entriesFor(25, 2, [
    {
      by: local('a', 'b'),
      ask: 'assist',
      subject: 'case',
      requestable: true,
      title: words(
        '协助解决辖区内执行重大问题',
        'མངའ་ཁོངས་ནང་གི་ལག་བསྟར་གནད་དོན་གལ་ཆེན་ཐག་གཅོད་ལ་གཞོགས་འདེགས',
        'Help solve major problems of enforcement in the area',
      ),
      quote: '协助解决人民法院在本辖区内执行中遇到的重大问题。',
    },
  ]),
  ...entriesFor(25, 3, [
    {
      by: local('a', 'b'),
      ask: 'command',
      subject: 'case',
      requestable: true,
      title: words(
        '指挥处理阻碍执行的突发事件',
        'ལག་བསྟར་བཀག་འགོག་གི་གློ་བུར་དོན་རྐྱེན་ཐག་གཅོད་ལ་བཀོད་འདོམས',
        'Take command in an incident that obstructs enforcement',
      ),
      quote: '指挥和协调处理本辖区内阻碍执行的暴力抗法等突发性事件。',
      keywords: { zh: ['暴力抗法'], en: ['violence', 'emergency'] },
    },
    {
      by: local('c', 'd'),
      ask: 'coordinate',
      subject: 'case',
      requestable: true,
      title: words(
        '协调处理阻碍执行的突发事件',
        'ལག་བསྟར་བཀག་འགོག་གི་གློ་བུར་དོན་རྐྱེན་ཐག་གཅོད་ལ་མཐུན་སྦྱོར',
        'Coordinate the handling of such an incident',
      ),
      quote: '指挥和协调处理本辖区内阻碍执行的暴力抗法等突发性事件。',
      keywords: { zh: ['暴力抗法'], en: ['violence', 'emergency'] },
    },
  ]),
  ...entriesFor(25, 4, [
    {
      by: local('a', 'b'),
      ask: 'assess',
      subject: 'unit',
      requestable: false,
      title: words(
        '村、居委会协助执行列入年终考核',
        'སྡེ་བ་དང་ཡུལ་མིའི་ཨུ་ཡོན་ལྷན་ཁང་གི་གཞོགས་འདེགས་ལག་བསྟར་ལོ་མཇུག་དཔྱད་ཞིབ་ཁྲོད་འཇུག་པ',
        'Count villages’ assistance in the year-end assessment',
      ),
      quote: COUNTED,
      keywords: { zh: ['社区'] },
    },
    {
      by: local('c', 'd'),
      ask: 'assess',
      subject: 'official',
      requestable: false,
      title: words(
        '村、居委会干部协助执行列入年终考核',
        'སྡེ་བ་དང་ཡུལ་མིའི་ཨུ་ཡོན་ལྷན་ཁང་གི་ལས་བྱེད་པའི་གཞོགས་འདེགས་ལག་བསྟར་ལོ་མཇུག་དཔྱད་ཞིབ་ཁྲོད་འཇུག་པ',
        'Count village officers’ assistance in the year-end assessment',
      ),
      quote: COUNTED,
      keywords: { zh: ['社区', '村干部'] },
    },
    {
      by: local('e', 'f'),
      ask: 'deny-honour',
      subject: 'unit',
      requestable: true,
      title: words('取消评先资格', 'སྔོན་ཐོན་གདེང་འཇོག་གི་ཐོབ་ཐང་ཕྱིར་འཐེན', 'Withdraw eligibility for awards'),
      quote: '对阻碍、干预、拒不协助人民法院执行以及不积极履行生效法律文书确定义务的单位及个人，取消其评先资格。',
      keywords: { zh: ['先进'] },
    },
  ]),
];

export const articles23To25: readonly Entry[] = [...article23, ...article24, ...article25];
