import type { ClosingWay } from './records';

/** One legal way to close an enforcement case. */
export interface ClosingWayEntry {
  readonly way: ClosingWay;
  /** The way's name word for word in the source. */
  readonly zh: string;
  /** The court closes by a ruling, whose number belongs in the note. */
  readonly byRuling: boolean;
}

/**
 * Where the list comes from: Supreme People's Court, Opinions on filing and closing enforcement cases (法发〔2014〕26号), art. 14.
 * The list was written down from memory; `confirmed` turns true when the court has compared it with its own copy.
 */
export const CLOSING_WAYS_SOURCE = {
  title: '最高人民法院关于执行案件立案、结案若干问题的意见',
  number: '法发〔2014〕26号',
  article: 14,
  confirmed: false,
} as const;

export const CLOSING_WAYS: readonly ClosingWayEntry[] = [
  { way: 'performed', zh: '执行完毕', byRuling: false },
  { way: 'procedureConcluded', zh: '终结本次执行程序', byRuling: true },
  { way: 'terminated', zh: '终结执行', byRuling: true },
  { way: 'withdrawnFiling', zh: '销案', byRuling: false },
  { way: 'notEnforced', zh: '不予执行', byRuling: true },
  { way: 'dismissed', zh: '驳回申请', byRuling: true },
];
