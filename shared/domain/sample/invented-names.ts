import { must } from '../../core/assert';
import { creditCheck, residentCheck } from '../../text/id-number';
import type { Dice } from './dice';

/** A name in both scripts. */
export interface InventedName {
  readonly zh: string;
  readonly bo: string;
  readonly female: boolean;
}

type Syllables = readonly (readonly [bo: string, zh: string])[];

/** Common parts of names. Every person of the rehearsal is one of the first with one of the last, by the dice: nobody is meant. */
const FIRST: Syllables = [
  ['བཀྲ་ཤིས', '扎西'],
  ['ཚེ་རིང', '才仁'],
  ['ཉི་མ', '尼玛'],
  ['ཟླ་བ', '达哇'],
  ['པད་མ', '白玛'],
  ['བསོད་ནམས', '索南'],
  ['རིན་ཆེན', '仁青'],
  ['ཀརྨ', '尕玛'],
  ['སྐལ་བཟང', '格桑'],
  ['བློ་བཟང', '洛桑'],
  ['ངག་དབང', '阿旺'],
  ['ཡེ་ཤེས', '益西'],
  ['དཔལ་ལྡན', '巴丹'],
  ['ཆོས་སྐྱོང', '曲江'],
  ['འོད་ཟེར', '俄赛'],
  ['ཚེ་དབང', '才旺'],
  ['བསམ་གཏན', '桑丹'],
  ['ཀུན་དགའ', '更嘎'],
  ['མགོན་པོ', '贡保'],
  ['རིག་འཛིན', '仁增'],
];

const LAST_MALE: Syllables = [
  ['རྡོ་རྗེ', '多杰'],
  ['དོན་གྲུབ', '东珠'],
  ['ཕུན་ཚོགས', '彭措'],
  ['རྣམ་རྒྱལ', '郎加'],
  ['ལྷུན་གྲུབ', '隆珠'],
  ['བསྟན་འཛིན', '丹增'],
  ['འཇིགས་མེད', '久美'],
  ['ཆོས་འཕེལ', '曲培'],
  ['དབང་ཕྱུག', '旺修'],
  ['རབ་བརྟན', '热旦'],
];

const LAST_FEMALE: Syllables = [
  ['སྒྲོལ་མ', '卓玛'],
  ['ལྷ་མོ', '拉毛'],
  ['མཚོ་མོ', '措毛'],
  ['དབྱངས་ཅན', '央金'],
  ['མེ་ཏོག', '梅朵'],
  ['བདེ་སྐྱིད', '德吉'],
  ['གཡང་འཚོ', '央措'],
  ['ལྷ་མཚོ', '拉措'],
];

/** The stems that number things in both scripts. */
const STEMS: Syllables = [
  ['ཀ', '甲'],
  ['ཁ', '乙'],
  ['ག', '丙'],
  ['ང', '丁'],
  ['ཅ', '戊'],
  ['ཆ', '己'],
  ['ཇ', '庚'],
  ['ཉ', '辛'],
  ['ཏ', '壬'],
  ['ཐ', '癸'],
];

const TRADES: { readonly [trade in Trade]: readonly [bo: string, zh: string] } = {
  building: ['འཛུགས་སྐྲུན་ཀུང་སི', '建筑有限公司'],
  trade: ['ཉོ་ཚོང་ཀུང་སི', '商贸有限公司'],
  haulage: ['སྐྱེལ་འདྲེན་ཀུང་སི', '运输有限公司'],
  bank: ['བུན་གཏོང་ཀུང་སི', '小额贷款有限公司'],
  herding: ['ཕྱུགས་ལས་མཉམ་ལས་ཁང', '牧业专业合作社'],
};
export type Trade = 'building' | 'trade' | 'haulage' | 'bank' | 'herding';

/** Says in the name itself that it is made up. */
export const SAMPLE = { zh: '样例', bo: 'དཔེ་མཚོན' } as const;

/** Invented names, numbers and telephones. Nothing is given twice. */
export interface Inventor {
  readonly person: () => InventedName;
  readonly unit: (trade: Trade) => Omit<InventedName, 'female'>;
  readonly residentId: (name: Pick<InventedName, 'female'>) => string;
  readonly creditCode: () => string;
  /** Right in its shape and plainly made up: 199 0000 and a running number. */
  readonly mobile: () => string;
  readonly landline: () => string;
}

export function createInventor(dice: Dice): Inventor {
  const names = dice.shuffled(allInventedNames());
  const next = counters();
  return {
    person: () => must(names[next('person') - 1], 'there are names enough'),
    unit: (trade) => {
      const [boStem, zhStem] = must(STEMS[next(trade) - 1], 'stems enough for a trade');
      const [bo, zh] = TRADES[trade];
      return { zh: `${SAMPLE.zh}${zhStem}${zh}`, bo: `${bo}་${SAMPLE.bo}་${boStem}` };
    },
    residentId: ({ female }) => residentId(next('resident'), female),
    creditCode: () => {
      const body = `91632725${String(next('credit')).padStart(9, '0')}`;
      return body + creditCheck(body);
    },
    mobile: () => `1990000${String(next('mobile')).padStart(4, '0')}`,
    landline: () => `0976800${String(next('landline')).padStart(4, '0')}`,
  };
}

/** Every name that a person of the rehearsal can have. */
export function allInventedNames(): readonly InventedName[] {
  const joined = (last: Syllables, female: boolean): readonly InventedName[] =>
    FIRST.flatMap(([bo, zh]) => last.map(([lastBo, lastZh]) => ({ bo: `${bo}་${lastBo}`, zh: zh + lastZh, female })));
  return [...joined(LAST_MALE, false), ...joined(LAST_FEMALE, true)];
}

/**
 * A number of Nangqian with a right check character that belongs to nobody: births on the first of the first, the second of the second
 * and so on, and as sequence of the day 996 to 999, where no county of this size ever comes near to a thousand births a day.
 */
function residentId(count: number, female: boolean): string {
  const month = String((count % 12) + 1).padStart(2, '0');
  const year = 1950 + (Math.floor(count / 12) % 50);
  const sequence = 996 + (female ? 0 : 1) + (Math.floor(count / 600) % 2) * 2;
  const body = `632725${year}${month}${month}${sequence}`;
  return body + residentCheck(body);
}

function counters(): (of: string) => number {
  const counts = new Map<string, number>();
  return (of) => {
    const count = (counts.get(of) ?? 0) + 1;
    counts.set(of, count);
    return count;
  };
}
