import { must } from '../../core/assert';
import type { EntityId } from '../../core/ids';
import type { PracticeWorld } from '../case/practice-world';
import { CASE, PARTY } from '../request/practice-county';
import type { CommandContext } from '../world';
import { matterView, type MatterView } from './matter-fold';
import { openMatter } from './open-matter';
import { recordStep } from './record-step';
import type { MatterSubject } from './records';
import type { StepValues } from './step-input';
import { SUBJECTS } from './subjects';

/** First steps that hold up, for tests. */
export const OPENINGS: { readonly [subject in MatterSubject]: StepValues } = {
  specialNotice: {
    purpose: 'inform',
    bodyKind: 'congress',
    level: 'county',
    bodyZh: '囊谦县人大常委会',
    textZh: '请督促其履行。',
    due: '2026-12-01',
  },
  keyCase: { criteria: ['wages'], reason: '拖欠十二名农民工的工资' },
  risk: {
    grade: 'medium',
    factors: ['manyPeople', 'livelihood'],
    text: '十二户牧民',
    plan: '请乡政府到场',
    assessor: '才旦',
    due: '2026-12-01',
  },
  entrustOut: { courtZh: '虚构县人民法院', what: '查封房屋一处', amountFen: '12,000' },
  entrustIn: { courtZh: '虚构县人民法院', theirNumber: '（2026）虚0001执12号', what: '送达并查封', due: '2026-12-01' },
  declaration: { orderNumber: '报告财产令', due: '2026-12-01' },
  clue: { giverKind: 'informer', giver: '甲某', assetKind: 'vehicle', what: '一辆货车', due: '2026-11-27' },
  reward: { askedBy: '乙某', sought: '被执行人的车辆', rewardRule: '执行到位金额的百分之五', until: '2027-03-01' },
};

export function begin(world: PracticeWorld, subject: MatterSubject, values: StepValues = {}): EntityId {
  const id = world.context.newId() as EntityId;
  const step = {
    type: SUBJECTS[subject].opening.type,
    on: '2026-11-20',
    values: { ...OPENINGS[subject], ...values },
  };
  world.must(openMatter({ id, case: CASE, subject, party: PARTY, step }));
  return id;
}

export interface Done {
  readonly type: string;
  readonly on?: string;
  readonly values?: StepValues;
}

export function record(world: PracticeWorld, matter: EntityId, { type, on = '2026-11-20', values = {} }: Done): void {
  world.must(recordStep(matter, { type, on, values }));
}

export const viewOf = (world: PracticeWorld, id: EntityId): MatterView =>
  must(matterView(must(world.row('matter', id), 'the matter was opened')) ?? undefined, 'the subject is known');

export const contextOn = (world: PracticeWorld, today: string): CommandContext => ({ ...world.context, today });
