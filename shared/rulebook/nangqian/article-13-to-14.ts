import type { Entry } from '../schema';
import { words } from '../entries';
import { entriesFor } from './entries-for';

const REPORTED =
  '应当将执行工作的相关信息，尤其是涉及可能影响社会稳定的重大执行案件、敏感案件、非法干预案件、协助义务人拒不协助执行的案件、执行中发现构成违法违纪行为的案件信息及时向联席会议通报。';

/** Article 13: the court itself. The five kinds of information are entries of their own: each arises by itself and is reported by itself. */
const article13: readonly Entry[] = [
  ...entriesFor(13, 1, [
    {
      by: { a: 'court' },
      ask: 'organise',
      subject: 'none',
      requestable: false,
      title: words(
        '建立统一高效的执行机制',
        'གཅིག་གྱུར་ནུས་ཆེའི་ལག་བསྟར་ལམ་སྲོལ་འཛུགས་པ',
        'Build a unified enforcement mechanism',
      ),
      quote: '建立统一管理、统一指挥、统一协调、高效运行的执行工作机制',
    },
    {
      by: { b: 'court' },
      ask: 'coordinate',
      subject: 'none',
      requestable: false,
      title: words(
        '加强上级法院执行机构协调指挥',
        'གོང་རིམ་ཁྲིམས་ཁང་གི་ལག་བསྟར་སྒྲིག་གཞིའི་མཐུན་སྦྱོར་དང་བཀོད་འདོམས་ཤུགས་སྣོན',
        'Strengthen coordination by the higher court’s enforcement organs',
      ),
      quote: '加强上级法院执行机构的协调指挥，发挥整体工作效能',
    },
  ]),
  ...entriesFor(13, 2, [
    {
      by: { a: 'court' },
      ask: 'report',
      subject: 'case',
      requestable: false,
      promptness: '及时',
      title: words(
        '向联席会议通报执行工作信息',
        'ལག་བསྟར་ལས་དོན་གྱི་ཆ་འཕྲིན་མཉམ་འབྲེལ་གྲོས་ཚོགས་ལ་བརྡ་ཁྱབ',
        'Report enforcement information to the joint conference',
      ),
      quote: REPORTED,
    },
    {
      by: { b: 'court' },
      ask: 'report',
      subject: 'case',
      requestable: false,
      promptness: '及时',
      title: words(
        '通报影响社会稳定的重大案件',
        'སྤྱི་ཚོགས་བརྟན་ལྷིང་ལ་ཤུགས་རྐྱེན་ཐེབས་པའི་གྱོད་དོན་གལ་ཆེན་བརྡ་ཁྱབ',
        'Report major cases that may affect social stability',
      ),
      quote: REPORTED,
    },
    {
      by: { c: 'court' },
      ask: 'report',
      subject: 'case',
      requestable: false,
      promptness: '及时',
      title: words('通报敏感案件', 'ཚོར་སྐྱེན་གྱོད་དོན་བརྡ་ཁྱབ', 'Report sensitive cases'),
      quote: REPORTED,
    },
    {
      by: { d: 'court' },
      ask: 'report',
      subject: 'case',
      requestable: false,
      promptness: '及时',
      title: words('通报非法干预案件', 'ཁྲིམས་འགལ་ཐེ་བྱུས་ཀྱི་གྱོད་དོན་བརྡ་ཁྱབ', 'Report cases of unlawful interference'),
      quote: REPORTED,
    },
    {
      by: { e: 'court' },
      ask: 'report',
      subject: 'unit',
      requestable: false,
      promptness: '及时',
      title: words(
        '通报拒不协助执行案件',
        'གཞོགས་འདེགས་ལག་བསྟར་མི་བྱེད་པའི་གྱོད་དོན་བརྡ་ཁྱབ',
        'Report cases where assistance is refused',
      ),
      quote: REPORTED,
    },
    {
      by: { f: 'court' },
      ask: 'report',
      subject: 'official',
      requestable: false,
      promptness: '及时',
      title: words(
        '通报执行中发现的违法违纪案件',
        'ལག་བསྟར་ཁྲོད་ཤེས་རྟོགས་བྱུང་བའི་ཁྲིམས་འགལ་སྒྲིག་འགལ་གྱོད་དོན་བརྡ་ཁྱབ',
        'Report breaches of law or discipline found in enforcement',
      ),
      quote: REPORTED,
    },
  ]),
];

const PROSECUTED =
  '对公安机关提请批捕或移送审查起诉的涉嫌拒不执行判决、裁定罪的案件以及涉嫌非法处置查封、扣押、冻结的财产罪的案件，检察机关应当及时依法办理。';

/** Article 14: the procuratorate. The public security organ brings these cases, not the court: nothing to ask for by notice. */
const article14: readonly Entry[] = entriesFor(14, 1, [
  {
    by: { a: 'procuratorate' },
    ask: 'approve-arrest',
    subject: 'suspect',
    requestable: false,
    promptness: '及时',
    title: words(
      '办理拒执等犯罪批捕',
      'ལག་བསྟར་མི་བྱེད་པ་སོགས་ཀྱི་ཉེས་པར་འཛིན་བཟུང་ཆོག་མཆན་སྒྲུབ་པ',
      'Decide on arrest for refusing to satisfy a judgment',
    ),
    quote: PROSECUTED,
    keywords: { zh: ['拒不执行判决裁定罪', '非法处置查封扣押冻结财产罪', '逮捕'] },
  },
  {
    by: { b: 'procuratorate' },
    ask: 'prosecute',
    subject: 'suspect',
    requestable: false,
    promptness: '及时',
    title: words(
      '办理拒执等犯罪审查起诉',
      'ལག་བསྟར་མི་བྱེད་པ་སོགས་ཀྱི་ཉེས་པ་ཞིབ་བཤེར་དང་ཁྲིམས་གཏུག་སྒྲུབ་པ',
      'Examine and prosecute refusing to satisfy a judgment',
    ),
    quote: PROSECUTED,
    keywords: { zh: ['拒不执行判决裁定罪', '非法处置查封扣押冻结财产罪', '公诉'] },
  },
]);

export const articles13To14: readonly Entry[] = [...article13, ...article14];
