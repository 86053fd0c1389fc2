import type { BasisKind, PartyFields } from '../case/records';
import type { Trade } from './invented-names';

/** What can be asked about in a case; decides which duties fit it. */
export type Topic = 'person' | 'deposit' | 'vehicle' | 'land' | 'company' | 'insurance' | 'publicMoney' | 'local';

/** A sort of case as a county court has them. */
export interface CaseKind {
  readonly cause: string;
  readonly basis: BasisKind;
  /** Type code in the number of the basis document, or the text around its number where it has none. */
  readonly basisCode: string;
  readonly debtor: PartyFields['nature'];
  /** For a debtor or an applicant that is a unit. */
  readonly debtorTrade?: Trade;
  readonly applicant?: 'lender';
  /** Yuan; null when the claim is an act. */
  readonly claim: readonly [least: number, most: number] | null;
  readonly claimText: string;
  readonly topics: readonly Topic[];
  /** How many of the sixty cases are of this sort. */
  readonly count: number;
}

export const CASE_KINDS: readonly CaseKind[] = [
  {
    cause: '追索劳动报酬纠纷',
    basis: 'arbitralAward',
    basisCode: '囊劳人仲案',
    debtor: 'legal',
    debtorTrade: 'building',
    claim: [6_000, 90_000],
    claimText: '支付拖欠的劳动报酬',
    topics: ['company', 'publicMoney', 'local'],
    count: 6,
  },
  {
    cause: '民间借贷纠纷',
    basis: 'civilJudgment',
    basisCode: '民初',
    debtor: 'natural',
    claim: [8_000, 320_000],
    claimText: '',
    topics: ['person', 'deposit', 'vehicle', 'land'],
    count: 11,
  },
  {
    cause: '金融借款合同纠纷',
    basis: 'mediation',
    basisCode: '民初',
    debtor: 'natural',
    applicant: 'lender',
    claim: [30_000, 280_000],
    claimText: '',
    topics: ['deposit', 'land', 'publicMoney', 'person'],
    count: 6,
  },
  {
    cause: '机动车交通事故责任纠纷',
    basis: 'civilJudgment',
    basisCode: '民初',
    debtor: 'natural',
    claim: [15_000, 380_000],
    claimText: '',
    topics: ['vehicle', 'insurance', 'deposit', 'person'],
    count: 7,
  },
  {
    cause: '草场承包经营权纠纷',
    basis: 'civilJudgment',
    basisCode: '民初',
    debtor: 'natural',
    claim: null,
    claimText: '停止侵占，返还草场并恢复原有围栏',
    topics: ['local', 'person', 'land'],
    count: 5,
  },
  {
    cause: '赡养纠纷',
    basis: 'mediation',
    basisCode: '民初',
    debtor: 'natural',
    claim: [3_600, 18_000],
    claimText: '按月支付赡养费',
    topics: ['person', 'deposit', 'local'],
    count: 3,
  },
  {
    cause: '抚养费纠纷',
    basis: 'mediation',
    basisCode: '民初',
    debtor: 'natural',
    claim: [4_800, 26_000],
    claimText: '按月支付抚养费',
    topics: ['person', 'deposit', 'local'],
    count: 4,
  },
  {
    cause: '买卖合同纠纷',
    basis: 'civilJudgment',
    basisCode: '民初',
    debtor: 'legal',
    debtorTrade: 'trade',
    claim: [20_000, 450_000],
    claimText: '',
    topics: ['company', 'land', 'publicMoney'],
    count: 5,
  },
  {
    cause: '建设工程施工合同纠纷',
    basis: 'civilJudgment',
    basisCode: '民初',
    debtor: 'legal',
    debtorTrade: 'haulage',
    claim: [150_000, 2_600_000],
    claimText: '',
    topics: ['company', 'land', 'vehicle', 'publicMoney'],
    count: 3,
  },
  {
    cause: '牲畜买卖合同纠纷',
    basis: 'paymentOrder',
    basisCode: '民督',
    debtor: 'natural',
    claim: [5_000, 76_000],
    claimText: '',
    topics: ['local', 'deposit', 'person'],
    count: 4,
  },
  {
    cause: '合作社分红纠纷',
    basis: 'civilJudgment',
    basisCode: '民初',
    debtor: 'other',
    debtorTrade: 'herding',
    claim: [12_000, 160_000],
    claimText: '',
    topics: ['company', 'publicMoney', 'local'],
    count: 2,
  },
  {
    cause: '公证债权文书',
    basis: 'notarial',
    basisCode: '囊证执字',
    debtor: 'natural',
    applicant: 'lender',
    claim: [50_000, 200_000],
    claimText: '',
    topics: ['land', 'deposit'],
    count: 2,
  },
  {
    cause: '刑事涉财产部分执行（退赔）',
    basis: 'criminalJudgment',
    basisCode: '刑初',
    debtor: 'natural',
    claim: [10_000, 120_000],
    claimText: '退赔被害人经济损失',
    topics: ['deposit', 'vehicle', 'person'],
    count: 2,
  },
];
