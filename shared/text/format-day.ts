import { dayParts, weekday, type Day } from './day';
import { toTibetanDigits } from './width';

export type DayLanguage = 'zh-CN' | 'bo' | 'en';
export type DigitChoice = 'arabic' | 'tibetan';

export interface DayFormat {
  /** `long` adds the weekday. */
  readonly form?: 'short' | 'long';
  /** Tibetan digits apply to Tibetan text only; PRC practice is Arabic digits. */
  readonly digits?: DigitChoice;
}

/** Sunday first. Tibetan names from CLDR 48, final tsheg trimmed. */
const WEEKDAYS: Readonly<Record<DayLanguage, readonly string[]>> = {
  'zh-CN': ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
  bo: ['གཟའ་ཉི་མ', 'གཟའ་ཟླ་བ', 'གཟའ་མིག་དམར', 'གཟའ་ལྷག་པ', 'གཟའ་ཕུར་བུ', 'གཟའ་པ་སངས', 'གཟའ་སྤེན་པ'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

/** A day for people: 2026年3月5日, 2026ལོའི་ཟླ་3ཚེས་5ཉིན, 2026-03-05; the long form adds the weekday. */
export function formatDay(
  day: Day,
  language: DayLanguage,
  { form = 'short', digits = 'arabic' }: DayFormat = {},
): string {
  const short = shortForm(day, language);
  const text = form === 'short' ? short : withWeekday(short, weekdayName(day, language), language);
  return language === 'bo' && digits === 'tibetan' ? toTibetanDigits(text) : text;
}

export function weekdayName(day: Day, language: DayLanguage): string {
  return WEEKDAYS[language][weekday(day)] ?? '';
}

function shortForm(value: Day, language: DayLanguage): string {
  const { year, month, day } = dayParts(value);
  switch (language) {
    case 'zh-CN':
      return `${year}年${month}月${day}日`;
    case 'bo':
      return `${year}ལོའི་ཟླ་${month}ཚེས་${day}ཉིན`;
    case 'en':
      return value;
  }
}

function withWeekday(short: string, name: string, language: DayLanguage): string {
  return language === 'bo' ? `${short} (${name})` : `${short} ${name}`;
}
