import { must } from '../../core/assert';
import type { EntityId } from '../../core/ids';
import { addDays, yearOf, type Day } from '../../text/day';
import { foldCase, type CaseView } from '../case/case-fold';
import { EMPTY_CASE, emptyParty, emptyPayment, type CaseInput, type PartyInput } from '../case/case-input';
import { closeCase } from '../case/close-case';
import { correctPayment, paymentInputOf, takeBackFact } from '../case/correct-fact';
import { caseInputOf, editCase } from '../case/edit-case';
import { addParty, editParty, partyInputOf } from '../case/party-commands';
import { pay } from '../case/pay';
import type { ClosingWay } from '../case/records';
import { registerCase } from '../case/register-case';
import { reopenCase } from '../case/reopen-case';
import { voidCase } from '../case/void-case';
import { nangqianCounty } from '../organisation/nangqian-county';
import type { CasePlan } from './case-plan';
import { laterOf, workDayUpTo } from './days';
import type { Dice } from './dice';
import { SAMPLE, type Inventor } from './invented-names';
import type { PastEvent } from './past-events';
import type { SampleWorld } from './sample-world';

export interface Telling {
  readonly world: SampleWorld;
  readonly today: Day;
  readonly dice: Dice;
  readonly inventor: Inventor;
  /** The few companies that lend money in this county. */
  readonly lenders: readonly PartyInput[];
}

/** Everything that happens to a case apart from its requests: registration, payments, corrections, closing and what follows. */
export function caseEvents(plan: CasePlan, i: number, telling: Telling): readonly PastEvent[] {
  const { world, dice } = telling;
  const claim = claimOf(plan, dice);
  const register: PastEvent = {
    day: plan.filedOn,
    happen: () => world.run(plan.filedOn, registerCase(registration(plan, i, claim, telling))),
  };
  return [
    register,
    ...(NEVER_PAID.includes(plan.fate) ? [] : paymentEvents(plan, claim, telling)),
    ...laterEdits(plan, i, telling),
    ...endings(plan, telling),
  ];
}

/** Whole tens of yuan; null when the claim is an act. */
const claimOf = ({ kind }: CasePlan, dice: Dice): number | null =>
  kind.claim && dice.between(kind.claim[0] / 10, kind.claim[1] / 10) * 10;

function registration(plan: CasePlan, i: number, claim: number | null, telling: Telling) {
  return {
    id: plan.id,
    case: caseInput(plan, i, claim, telling.dice),
    parties: partiesOf(plan, i, telling),
    payments: [],
  };
}

function caseInput(
  { kind, number, filedOn, handler, township }: CasePlan,
  i: number,
  claim: number | null,
  dice: Dice,
): CaseInput {
  const basisOn = workDayUpTo(addDays(filedOn, -dice.between(25, 200)), addDays(filedOn, -230));
  const year = yearOf(basisOn);
  const serial = dice.between(3, 480);
  const byCourt = !['arbitralAward', 'notarial'].includes(kind.basis);
  return {
    ...EMPTY_CASE,
    number,
    filedOn,
    cause: kind.cause,
    basisKind: kind.basis,
    basisNumber: byCourt
      ? `（${year}）${nangqianCounty.courtCode}${kind.basisCode}${serial}号`
      : `${kind.basisCode}〔${year}〕${serial}号`,
    basisCourt: byCourt ? nangqianCounty.courtZh : `${SAMPLE.zh}${kind.basis === 'notarial' ? '公证处' : '仲裁委员会'}`,
    basisOn,
    claim: claim === null ? '' : String(claim),
    claimText: kind.claimText,
    // Some registrations are left incomplete on purpose: the court sees what is missing.
    handler: i % 12 === 5 ? '' : handler,
    township: township.id,
    note: i % 9 === 4 ? '申请执行人请求使用藏语送达' : '',
  };
}

function partiesOf(plan: CasePlan, i: number, telling: Telling): readonly PartyInput[] {
  const { kind } = plan;
  const debtor = kind.debtor === 'natural' ? person('d', 'debtor', plan, telling) : unitDebtor(plan, telling);
  const second = kind.debtor === 'natural' && i % 10 === 3 ? [person('d2', 'debtor', plan, telling)] : [];
  const lender = telling.lenders[i % telling.lenders.length];
  const applicant = kind.applicant && lender ? { ...lender, key: 'a' } : person('a', 'applicant', plan, telling);
  const bare = i % 11 === 6 ? { idNumber: '', address: '' } : {};
  return [{ ...debtor, ...bare }, ...behind(plan, i, telling), ...second, applicant];
}

function person(
  key: string,
  role: PartyInput['role'],
  { township }: CasePlan,
  { inventor, dice }: Telling,
): PartyInput {
  const name = inventor.person();
  return {
    ...emptyParty(key, role, role === 'debtor' || role === 'applicant' ? null : 'd'),
    nameZh: name.zh,
    nameBo: name.bo,
    idNumber: inventor.residentId(name),
    phone: inventor.mobile(),
    address: `${township.nameZh ?? ''}${dice.pick(['一', '二', '三', '四'])}村`,
  };
}

function unitDebtor({ kind, township }: CasePlan, { inventor }: Telling): PartyInput {
  const name = inventor.unit(kind.debtorTrade ?? 'trade');
  return {
    ...emptyParty('d', 'debtor'),
    nature: kind.debtor,
    nameZh: name.zh,
    nameBo: name.bo,
    idNumber: inventor.creditCode(),
    phone: inventor.landline(),
    address: `${township.nameZh ?? ''}商业街`,
  };
}

/** Those who stand behind a debtor that is a unit: all four sorts, the last two not everywhere. */
function behind(plan: CasePlan, i: number, telling: Telling): readonly PartyInput[] {
  if (plan.kind.debtor === 'natural') return [];
  const roles: readonly PartyInput['role'][] = [
    ...(plan.kind.debtor === 'legal' ? (['legalRepresentative'] as const) : []),
    ...(i % 7 === 2 ? [] : (['principal'] as const)),
    ...(i % 2 === 0 ? (['directlyResponsible'] as const) : []),
    ...(i % 3 === 0 ? (['seniorManager'] as const) : []),
  ];
  return roles.map((role, n) => person(`b${n}`, role, plan, telling));
}

/** Who lends money in this county. */
export function makeLenders(inventor: Inventor): readonly PartyInput[] {
  return [1, 2, 3].map(() => {
    const name = inventor.unit('bank');
    const unit = { nature: 'legal', nameZh: name.zh, nameBo: name.bo, idNumber: inventor.creditCode() } as const;
    return { ...emptyParty('a', 'applicant'), ...unit, phone: inventor.landline(), address: `${SAMPLE.zh}金融街` };
  });
}

const viewOf = (world: SampleWorld, id: EntityId): CaseView =>
  foldCase(must(world.row('case', id), 'the case was registered'), world.rows('party'));

const NEVER_PAID: readonly CasePlan['fate'][] = ['recent', 'voided', 'withdrawnFiling', 'notEnforced', 'dismissed'];
const PAID_OFF: readonly CasePlan['fate'][] = ['performed', 'reopenedAndPerformed'];

/** Performed cases are paid off by their end; of the others two in three have paid something. */
function paymentEvents(plan: CasePlan, claim: number | null, { world, today, dice }: Telling): readonly PastEvent[] {
  const paidOff = PAID_OFF.includes(plan.fate);
  if (claim === null || (!paidOff && dice.chance(35))) return [];
  const parts = dice.between(1, 3);
  const end = plan.reopenedOn ? addDays(plan.reopenedOn, 29) : (plan.endedOn ?? today);
  const part = paidOff ? Math.floor(claim / parts / 10) * 10 : Math.floor(claim / 10 / dice.between(4, 9)) * 10 || 100;
  return Array.from({ length: parts }, (_, n) => {
    const day = workDayUpTo(addDays(end, -1 - (parts - 1 - n) * dice.between(12, 20)), plan.filedOn);
    const amount = paidOff && n === parts - 1 ? claim - part * n : part;
    const note = n === 0 ? '银行转账' : '';
    return {
      day,
      happen: () => {
        const payer = viewOf(world, plan.id).parties.find(({ role }) => role === 'debtor')?.id ?? '';
        world.run(day, pay(plan.id, { ...emptyPayment('p'), amount: String(amount), on: day, party: payer, note }));
      },
    };
  });
}

/** What people put right or learn later: so that fields have a history and corrected payments occur. */
function laterEdits(plan: CasePlan, i: number, telling: Telling): readonly PastEvent[] {
  const { world, today } = telling;
  if (plan.fate === 'recent' || plan.fate === 'voided') return [];
  const day = workDayUpTo(addDays(plan.filedOn, 20), plan.filedOn);
  const last = workDayUpTo(today, laterOf(plan.filedOn, plan.endedOn ?? plan.filedOn));
  const event = (on: Day, happen: () => void): readonly PastEvent[] => [{ day: on, happen }];
  switch (i % 8) {
    case 0:
      return event(day, () => addNote(plan.id, day, world));
    case 2:
      return event(day, () => changePhone(plan.id, day, telling));
    case 4:
      return event(day, () =>
        world.run(day, addParty(plan.id, { ...person('new', 'applicant', plan, telling), key: 'new' })),
      );
    case 6:
      return event(last, () => correctOnePayment(plan.id, last, i % 16 === 6, world));
    default:
      return [];
  }
}

function addNote(id: EntityId, day: Day, world: SampleWorld): void {
  const { row } = viewOf(world, id);
  const before = caseInputOf(row);
  const after = { ...before, note: '被执行人常年在夏季牧场，冬季回村居住' };
  world.run(day, editCase({ case: id, before, basis: row.stamps, after }));
}

function changePhone(id: EntityId, day: Day, { world, inventor }: Telling): void {
  const party = must(viewOf(world, id).parties[0], 'every case has a debtor');
  const row = must(world.row('party', party.id), 'the party is on the case');
  const before = partyInputOf(party);
  const after = { ...before, phone: inventor.mobile() };
  world.run(day, editParty({ party: party.id, before, basis: row.stamps, after }));
}

/** One payment is put right, another taken back; cases without any are left alone. */
function correctOnePayment(id: EntityId, day: Day, takeBack: boolean, world: SampleWorld): void {
  const paid = viewOf(world, id).timeline.find(({ original }) => original.type === 'paid');
  if (!paid) return;
  const fact = paid.original.id;
  const before = paymentInputOf(paid);
  const payment = { ...before, note: '现金缴至法院执行款专户' };
  const command = takeBack
    ? takeBackFact({ case: id, fact, reason: '同一笔款重复登记' })
    : correctPayment({ case: id, fact, payment, reason: '付款方式登记有误' });
  world.run(day, command);
}

type EndingWay = ClosingWay | 'voided';

const WAYS: { readonly [fate in CasePlan['fate']]: EndingWay | null } = {
  running: null,
  recent: null,
  performed: 'performed',
  procedureConcluded: 'procedureConcluded',
  reopened: 'procedureConcluded',
  reopenedAndPerformed: 'procedureConcluded',
  terminated: 'terminated',
  withdrawnFiling: 'withdrawnFiling',
  notEnforced: 'notEnforced',
  dismissed: 'dismissed',
  voided: 'voided',
};

function endings(plan: CasePlan, { world, today, dice }: Telling): readonly PastEvent[] {
  const way = WAYS[plan.fate];
  const { id, endedOn, reopenedOn, number } = plan;
  if (way === null || endedOn === null) return [];
  if (way === 'voided') {
    const reason = dice.pick(['案号录入错误，已另行登记', '误将诉讼案件登记为执行案件', '同一案件由两人各登记一次']);
    return [{ day: endedOn, happen: () => world.run(endedOn, voidCase({ case: id, reason, openRequestsSeen: true })) }];
  }
  const close = (on: Day, by: ClosingWay): PastEvent => ({
    day: on,
    happen: () =>
      world.run(on, closeCase({ case: id, way: by, on, note: closingNote(by, number), openRequestsSeen: false })),
  });
  if (reopenedOn === null) return [close(endedOn, way)];
  const reason = '申请执行人提供新的财产线索，申请恢复执行';
  const reopen = {
    day: reopenedOn,
    happen: () => world.run(reopenedOn, reopenCase({ case: id, on: reopenedOn, reason })),
  };
  if (plan.fate === 'reopened') return [close(endedOn, way), reopen];
  const again = workDayUpTo(addDays(reopenedOn, 60), reopenedOn);
  return [close(endedOn, way), reopen, close(again < today ? again : today, 'performed')];
}

const closingNote = (way: ClosingWay, number: string): string =>
  way === 'performed'
    ? '全部款项已付清'
    : way === 'withdrawnFiling'
      ? ''
      : `${number.replace(/号$/, '号之一')}执行裁定书`;
