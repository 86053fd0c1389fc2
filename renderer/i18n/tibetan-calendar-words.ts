/** Months of the Common Era in Tibetan (CLDR 48, final tsheg trimmed): Chromium has no Tibetan data for `Intl`. */
export const TIBETAN_MONTHS = [
  'ཟླ་བ་དང་པོ',
  'ཟླ་བ་གཉིས་པ',
  'ཟླ་བ་གསུམ་པ',
  'ཟླ་བ་བཞི་པ',
  'ཟླ་བ་ལྔ་པ',
  'ཟླ་བ་དྲུག་པ',
  'ཟླ་བ་བདུན་པ',
  'ཟླ་བ་བརྒྱད་པ',
  'ཟླ་བ་དགུ་པ',
  'ཟླ་བ་བཅུ་པ',
  'ཟླ་བ་བཅུ་གཅིག་པ',
  'ཟླ་བ་བཅུ་གཉིས་པ',
] as const;

/** The weekday without གཟའ, for the head of a month grid, from Monday. */
export const TIBETAN_WEEKDAYS_SHORT = ['ཟླ', 'དམར', 'ལྷག', 'ཕུར', 'སངས', 'སྤེན', 'ཉི'] as const;
