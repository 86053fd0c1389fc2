import { nangqianCounty } from '../../../shared/domain/organisation/nangqian-county';

/** How a case number looks with the court's code. */
export const caseNumberExample = (courtCode: string): string => `（2026）${courtCode || nangqianCounty.courtCode}执1号`;

/** How a document number looks with the court's head. */
export const documentNumberExample = (prefix: string): string =>
  `${prefix || nangqianCounty.documentPrefix}〔2026〕1号`;
