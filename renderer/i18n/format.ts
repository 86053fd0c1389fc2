import type { Digits, Language } from './languages';
import { isDay, type Day } from '../../shared/text/day';
import { formatDay, weekdayName } from '../../shared/text/format-day';
import { shanghaiTime } from '../../shared/text/shanghai-time';
import { toTibetanDigits } from '../../shared/text/width';
import { TIBETAN_MONTHS, TIBETAN_WEEKDAYS_SHORT } from './tibetan-calendar-words';

/**
 * Dates and numbers of one language. `bo` never reaches `Intl`: Chromium has no Tibetan data and would answer in English.
 * Days are `YYYY-MM-DD` and minutes `YYYY-MM-DDTHH:mm`, both of Asia/Shanghai; what is not one is shown as it stands.
 */
export interface Format {
  /** 2026年3月5日 · 2026ལོའི་ཟླ་3ཚེས་5ཉིན */
  readonly day: (day: string) => string;
  /** 3月5日, for dense lists. */
  readonly dayOfYear: (day: string) => string;
  readonly weekday: (day: string) => string;
  /** 2026年3月5日 09:30; a plain day is shown as a day. */
  readonly moment: (dayOrMinute: string) => string;
  /** A time of this machine's clock (milliseconds), shown as Asia/Shanghai: 2026年3月5日 09:30 */
  readonly instant: (ms: number) => string;
  /** 09:30 */
  readonly clock: (ms: number) => string;
  readonly month: (year: number, month: number) => string;
  /** Heads of a month grid, from Monday. */
  readonly weekdayHeads: readonly string[];
  readonly number: (value: number) => string;
  /** Fen to 1,234.50 with the yuan word. */
  readonly money: (fen: number) => string;
  /** Fen to 1,234.50 without it, for columns that say it in their head. */
  readonly moneyPlain: (fen: number) => string;
  /** 甲、乙 · བཀྲ་ཤིས་དང་ ཟླ་བ */
  readonly list: (names: readonly string[]) => string;
  readonly percent: (share: number) => string;
  readonly fileSize: (bytes: number) => string;
  /** Turns the digits of a text into the chosen ones. */
  readonly digits: (text: string) => string;
}

export function createFormat(language: Language, digitChoice: Digits): Format {
  const digits = language === 'bo' && digitChoice === 'tibetan' ? toTibetanDigits : (text: string) => text;
  const words = WORDS[language];
  const day = (text: string) => digits(isDay(text) ? formatDay(text, language) : text);
  const moment = (text: string) => {
    const time = /^(.{10})T(\d\d:\d\d)$/.exec(text);
    return time ? `${day(time[1] ?? '')} ${digits(time[2] ?? '')}` : day(text);
  };
  const moneyPlain = (fen: number) => digits(groupedMoney(fen));
  return {
    day,
    dayOfYear: (text) => digits(isDay(text) ? words.dayOfYear(text) : text),
    weekday: (text) => (isDay(text) ? weekdayName(text, language) : ''),
    moment,
    instant: (ms) => moment(shanghaiMinute(ms)),
    clock: (ms) => digits(shanghaiMinute(ms).slice(11)),
    month: (year, month) => digits(words.month(year, month)),
    weekdayHeads: words.weekdayHeads,
    number: (value) => digits(grouped(value)),
    money: (fen) => words.money(moneyPlain(fen)),
    moneyPlain,
    list: words.list,
    percent: (share) => digits(`${Math.round(share * 100)}%`),
    fileSize: (bytes) => digits(fileSize(bytes)),
    digits,
  };
}

interface Words {
  readonly dayOfYear: (day: Day) => string;
  readonly month: (year: number, month: number) => string;
  readonly money: (amount: string) => string;
  readonly list: (names: readonly string[]) => string;
  /** From Monday. */
  readonly weekdayHeads: readonly string[];
}

const monthOf = (day: Day): number => Number(day.slice(5, 7));
const dateOf = (day: Day): number => Number(day.slice(8, 10));

const WORDS: { readonly [language in Language]: Words } = {
  'zh-CN': {
    dayOfYear: (day) => `${monthOf(day)}月${dateOf(day)}日`,
    month: (year, month) => `${year}年${month}月`,
    money: (amount) => `${amount}元`,
    list: (names) => names.join('、'),
    weekdayHeads: ['一', '二', '三', '四', '五', '六', '日'],
  },
  bo: {
    dayOfYear: (day) => `ཟླ་${monthOf(day)}ཚེས་${dateOf(day)}`,
    month: (year, month) => `${year}ལོའི་${TIBETAN_MONTHS[month - 1] ?? ''}`,
    money: (amount) => `སྒོར་${amount}`,
    // The word belongs to the name before it; between two scripts there is no tsheg.
    list: (names) =>
      names.reduce(
        (told, name) => (told === '' ? name : `${told}${/\p{Script=Tibetan}$/u.test(told) ? '་' : ' '}དང་ ${name}`),
        '',
      ),
    weekdayHeads: TIBETAN_WEEKDAYS_SHORT,
  },
  en: {
    dayOfYear: (day) => day.slice(5),
    month: (year, month) => `${year}-${String(month).padStart(2, '0')}`,
    money: (amount) => `CN¥${amount}`,
    list: (names) => names.join(', '),
    weekdayHeads: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
  },
};

/** A time of a machine's clock as `YYYY-MM-DDTHH:mm` in Asia/Shanghai, whatever the machine's own zone is. */
export function shanghaiMinute(ms: number): string {
  const { day, minute } = shanghaiTime(ms);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

const grouped = (value: number): string => {
  const [whole = '0', part] = Math.abs(value).toString().split('.');
  const sign = value < 0 ? '−' : '';
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${part === undefined ? '' : `.${part}`}`;
};

function groupedMoney(fen: number): string {
  const whole = Math.trunc(Math.abs(fen) / 100);
  const rest = String(Math.abs(fen) % 100).padStart(2, '0');
  return `${fen < 0 ? '−' : ''}${grouped(whole)}.${rest}`;
}

function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  if (bytes < 1024 ** 3) return `${(bytes / 1024 ** 2).toFixed(1)} MB`;
  return `${(bytes / 1024 ** 3).toFixed(1)} GB`;
}
