/** The clauses that the registration of a case rests on, as they are cited to people. */
export const CASE_SOURCES = {
  /** Record enforcement cases timely, completely and accurately. */
  registration: '法发〔2010〕15号 第十八条',
  /** Who is included when the debtor is a unit. */
  representatives: '荔政法〔2017〕72号 六1',
} as const;
