import { words } from '../entries';
import type { Entry } from '../schema';
import { entriesFor } from './entries-for';

const PUNISH =
  '各级人民法院、人民检察院、公安机关要依法适用限制出境、罚款、拘留等措施，加大对拒不执行、拒不协助执行、妨碍执行、暴力抗拒执行、恶意诉讼对抗执行等行为的惩处力度。';
const EXIT = '有关部门应当根据人民法院出具的法律文书，停止或者暂缓办理被执行人出境手续或者限制其出境。';
const CONGRESS = '各级人民代表大会及其常务委员会应当按照宪法和法律规定，有计划地听取和审议人民法院民事执行工作情况报告';
const FORCE =
  '公安机关应当按照有关规定协助人民法院查控被执行人，并与建设、工商、银行等部门联合查找被执行人财产，加大对被执行人及财产强制执行力度，反制规避执行行为。';
const DISTURB =
  '被执行人、协助执行义务人及案外人员，伪造、隐藏、毁灭执行案件的重要证据，隐藏、转移、变卖、毁损已被查封、扣押的财产，冲击执行现场或者围攻、殴打执行人员的，人民法院可以根据情节轻重予以罚款、拘留，构成犯罪的，依法追究刑事责任。';

/** Articles 8 and 9: accountability, and supervision by congress and procuratorate. */
export const articles8To9: readonly Entry[] = [
  ...entriesFor(8, 1, [
    {
      by: { a: 'court', b: 'procuratorate', c: 'public-security' },
      ask: 'sanction',
      subject: 'suspect',
      title: words(
        '惩处拒不执行、妨碍和暴力抗拒执行',
        'ལག་བསྟར་མི་བྱེད་པ་དང་བཀག་འགོག དྲག་ཤུགས་ངོ་རྒོལ་ལ་ཆད་གཅོད',
        'Punish refusal, obstruction and violence',
      ),
      quote: PUNISH,
    },
  ]),
  ...entriesFor(8, 2, [
    {
      by: { a: 'public-security' },
      ask: 'locate',
      subject: 'debtor',
      requestable: true,
      title: words('协助查控被执行人', 'ལག་བསྟར་བྱ་ཡུལ་འཚོལ་ཞིབ་ཚོད་འཛིན་ལ་གཞོགས་འདེགས', 'Help find and hold the debtor'),
      quote: FORCE,
      keywords: { zh: ['找人', '失踪'] },
    },
    {
      by: { b: 'public-security' },
      ask: 'query',
      subject: 'debtor',
      requestable: true,
      title: words('联合查找被执行人财产', 'ལག་བསྟར་བྱ་ཡུལ་གྱི་རྒྱུ་ནོར་མཉམ་དུ་འཚོལ་བ', 'Look for the debtor’s property together'),
      quote: FORCE,
      keywords: { zh: ['查财产'] },
    },
  ]),
  ...entriesFor(8, 3, [
    {
      by: { a: 'public-security' },
      ask: 'limit-exit',
      subject: 'debtor',
      requestable: true,
      title: words('停止、暂缓办理出境手续', 'མཐའ་མཚམས་ལས་འཐོན་པའི་འགྲོ་ལུགས་སྒྲུབ་མཚམས་འཇོག་པ', 'Stop or put off exit papers'),
      quote: EXIT,
      keywords: { zh: ['护照', '出国'], bo: ['ཕྱི་རྒྱལ'] },
    },
    {
      by: { b: 'public-security' },
      ask: 'limit-exit',
      subject: 'debtor',
      requestable: true,
      title: words('限制出境', 'མཐའ་མཚམས་ལས་འཐོན་པ་ཚད་བཀག', 'Restrict exit from the country'),
      quote: EXIT,
      keywords: { zh: ['护照', '出国'], bo: ['ཕྱི་རྒྱལ'] },
    },
  ]),
  ...entriesFor(8, 4, [
    {
      by: { a: 'court' },
      ask: 'restrict',
      subject: 'debtor',
      title: words('限制高消费', 'འཛད་སྤྱོད་མཐོན་པོ་ཚད་བཀག', 'Restrict high consumption'),
      quote: '被执行人未履行生效法律文书确定的给付义务，人民法院可以限制其高消费。',
      keywords: { zh: ['限高', '坐飞机', '坐高铁'], en: ['luxury'] },
    },
  ]),
  ...entriesFor(8, 5, [
    {
      by: { a: 'discipline' },
      ask: 'sanction',
      subject: 'official',
      requestable: true,
      title: words(
        '追究徇私舞弊、严重失职人员责任',
        'སྒེར་དོན་ལོག་སྒྲུབ་དང་འགན་འཁྲི་ཚབས་ཆེན་ཤོར་མཁན་གྱི་འགན་འཁྲི་རྩད་གཅོད',
        'Hold corrupt or negligent staff answerable',
      ),
      quote:
        '对有关部门及其相关人员徇私舞弊或者严重失职，致使执行工作无法开展、国有资产遭受重大损失的，应当依法追究直接责任人的责任。',
    },
  ]),
  ...entriesFor(8, 6, [
    {
      by: { a: 'court' },
      ask: 'sanction',
      subject: 'suspect',
      title: words(
        '罚款、拘留妨害执行的人员',
        'ལག་བསྟར་གནོད་འགོག་བྱེད་མཁན་ལ་དངུལ་ཆད་དང་བཀག་ཉར',
        'Fine or detain those who hinder enforcement',
      ),
      quote: DISTURB,
      keywords: { zh: ['围攻', '殴打', '毁灭证据'] },
    },
  ]),
  ...entriesFor(8, 7, [
    {
      by: { a: 'court' },
      ask: 'sanction',
      subject: 'official',
      title: words('追究违法执行人员责任', 'ཁྲིམས་འགལ་ལག་བསྟར་མི་སྣའི་འགན་འཁྲི་རྩད་གཅོད', 'Hold enforcement staff answerable'),
      quote: '对玩忽职守、滥用职权、徇私舞弊的执行人员，应当依法追究责任。',
    },
  ]),
  ...entriesFor(9, 1, [
    {
      by: { a: 'peoples-congress' },
      ask: 'supervise',
      subject: 'none',
      title: words('听取和审议执行工作报告', 'ལག་བསྟར་ལས་དོན་སྙན་སེང་ཉན་པ་དང་གྲོས་ཞིབ', 'Hear and debate the court’s report'),
      quote: CONGRESS,
    },
    {
      by: { b: 'peoples-congress' },
      ask: 'supervise',
      subject: 'none',
      title: words('检查、视察执行工作', 'ལག་བསྟར་ལས་དོན་ཞིབ་བཤེར་དང་རྟོག་ཞིབ', 'Inspect enforcement'),
      quote:
        '有重点地检查、视察人民法院的民事执行工作，加强对人民法院民事执行工作的监督，促进人民法院依法开展民事执行工作。',
    },
  ]),
  ...entriesFor(9, 2, [
    {
      by: { a: 'procuratorate' },
      ask: 'supervise',
      subject: 'none',
      title: words('对民事执行的法律监督', 'དམངས་དོན་ལག་བསྟར་ལ་ཁྲིམས་ལུགས་ལྟ་སྐུལ', 'Supervise civil enforcement by law'),
      quote: '各级人民检察院应当依法加强对人民法院民事执行工作的法律监督。',
    },
  ]),
];
