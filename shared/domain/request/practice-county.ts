import { must } from '../../core/assert';
import type { EntityId } from '../../core/ids';
import { PracticeWorld } from '../case/practice-world';
import { newRecord } from '../ops';
import type { ChangeDraft, CommandContext } from '../world';
import { firstLease } from '../lease/lease';
import { issueRequests, type Addressee, type IssueInput } from './issue-requests';
import type { RequestCommand } from './request-command';
import { requestView, type RequestView } from './request-fold';

export const CASE = 'case1' as EntityId;
export const PARTY = 'party1' as EntityId;
export const BANK = 'bank1' as EntityId;
export const POLICE = 'police1' as EntityId;

/** A freeze asked of the bank and a search asked of the police, as the rulebook words them: the clauses give no time limit. */
export const FREEZE: Addressee = { unit: BANK, entry: { id: 'N20.4a', ask: 'freeze', deadline: null } };
export const LOCATE: Addressee = { unit: POLICE, entry: { id: 'N15.1a', ask: 'locate', deadline: null } };

/** A county in memory for tests, with one open case, two units and the first lease. */
export function practiceCounty({ today = '2026-11-20' }: { readonly today?: string } = {}): PracticeWorld {
  const world = new PracticeWorld({ today });
  world.apply([
    newRecord('county', 'county1' as EntityId, { documentPrefix: '囊法执协字' }),
    newRecord('unit', BANK, { kind: 'member', body: 'agricultural-bank', nameZh: '农业银行' }),
    newRecord('unit', POLICE, { kind: 'member', body: 'public-security', nameZh: '公安局' }),
    newRecord('case', CASE, { number: '（2026）青2725执1号', filedOn: '2026-01-05' }),
    newRecord('party', PARTY, { case: CASE, role: 'debtor', nameZh: '甲某' }),
    firstLease(world.context),
  ]);
  return world;
}

export const anIssue = (more: Partial<IssueInput> = {}): IssueInput => ({
  case: CASE,
  to: [FREEZE],
  parties: [PARTY],
  particulars: '冻结被执行人名下存款十万元',
  particularsBo: '',
  instrument: '',
  handler: null,
  term: null,
  ...more,
});

/** Issues one request and answers its id. */
export function issueOne(world: PracticeWorld, more: Partial<IssueInput> = {}): EntityId {
  const id = world.context.newId() as EntityId;
  world.must(issueRequests(anIssue(more), [id]));
  return id;
}

export const viewOf = (world: PracticeWorld, id: EntityId): RequestView =>
  requestView(must(world.row('request', id), 'the request was issued'));

/** Runs a command as if it were another day, or another device. */
export function runOn<E>(
  world: PracticeWorld,
  command: RequestCommand<E>,
  context: Partial<CommandContext>,
): ReturnType<RequestCommand<E>> {
  const result = command(world, { ...world.context, ...context });
  if (result.ok) world.apply(result.value.ops, context.dn);
  return result;
}

export function mustRun<E>(
  world: PracticeWorld,
  command: RequestCommand<E>,
  context: Partial<CommandContext> = {},
): ChangeDraft {
  const result = runOn(world, command, context);
  return must(result.ok ? result.value : null, `the command succeeds, not ${JSON.stringify(result)}`);
}
