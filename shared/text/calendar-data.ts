/** One year of the State Council's holiday plan, as dated data with its source. */
export interface CalendarYear {
  readonly year: number;
  /** Days off as inclusive [first, last] ranges; weekends inside or outside them are off anyway. YYYY-MM-DD. */
  readonly holidays: readonly (readonly [string, string])[];
  /** Saturdays and Sundays on which people work. YYYY-MM-DD. */
  readonly makeUpDays: readonly string[];
  /** Notice by which the plan was published, and where. */
  readonly source: string;
  /** Whether the court has compared the data with the printed notice. */
  readonly confirmed: boolean;
  readonly note: string;
}

const UNCONFIRMED = 'recalled, agrees with the public data set chinese-days 1.5.7; compare with the printed notice';

/** Local holidays of the autonomous prefecture are not in the national notices: the court adds them by entering the year anew. */
export const NATIONAL_CALENDAR_YEARS: readonly CalendarYear[] = [
  {
    year: 2024,
    holidays: [
      ['2024-01-01', '2024-01-01'],
      ['2024-02-10', '2024-02-17'],
      ['2024-04-04', '2024-04-06'],
      ['2024-05-01', '2024-05-05'],
      ['2024-06-10', '2024-06-10'],
      ['2024-09-15', '2024-09-17'],
      ['2024-10-01', '2024-10-07'],
    ],
    makeUpDays: [
      '2024-02-04',
      '2024-02-18',
      '2024-04-07',
      '2024-04-28',
      '2024-05-11',
      '2024-09-14',
      '2024-09-29',
      '2024-10-12',
    ],
    source:
      '国务院办公厅关于2024年部分节假日安排的通知 (2023-10-25), gov.cn/zhengce/content/202310/content_6911527.htm',
    confirmed: false,
    note: `${UNCONFIRMED}; notice number believed to be 国办发明电〔2023〕7号`,
  },
  {
    year: 2025,
    holidays: [
      ['2025-01-01', '2025-01-01'],
      ['2025-01-28', '2025-02-04'],
      ['2025-04-04', '2025-04-06'],
      ['2025-05-01', '2025-05-05'],
      ['2025-05-31', '2025-06-02'],
      ['2025-10-01', '2025-10-08'],
    ],
    makeUpDays: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
    source: '国办发明电〔2024〕12号 (2024-11-12), gov.cn/zhengce/zhengceku/202411/content_6986383.htm',
    confirmed: false,
    note: UNCONFIRMED,
  },
  {
    year: 2026,
    holidays: [
      ['2026-01-01', '2026-01-03'],
      ['2026-02-15', '2026-02-23'],
      ['2026-04-04', '2026-04-06'],
      ['2026-05-01', '2026-05-05'],
      ['2026-06-19', '2026-06-21'],
      ['2026-09-25', '2026-09-27'],
      ['2026-10-01', '2026-10-07'],
    ],
    makeUpDays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
    source:
      '国务院办公厅关于2026年部分节假日安排的通知 (2025-11-04), gov.cn/zhengce/zhengceku/202511/content_7047091.htm',
    confirmed: false,
    note: `${UNCONFIRMED}; notice number believed to be 国办发明电〔2025〕7号`,
  },
];
