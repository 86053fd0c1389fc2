import type { EntityId } from '../../core/ids';
import { err, ok } from '../../core/result';
import type { Op } from '../../exchange/change';
import type { Entry } from '../../rulebook/schema';
import { isDay, yearOf, type Day } from '../../text/day';
import type { Term } from '../../text/deadline';
import { formatDocumentNumber } from '../../text/document-number';
import { caseById } from '../case/case-fold';
import { mergedCases } from '../case/merged-cases';
import { calendarOf } from '../deadline/calendar-of-world';
import { requestDeadline, termFor } from '../deadline/request-deadline';
import { firstToCall, onPaper } from '../organisation/call-order';
import { nextNumbers } from '../lease/lease';
import { newFact, newRecord } from '../ops';
import type { CommandContext, World } from '../world';
import { checkRequired, checkText, LIMITS } from './check-values';
import type { RequestCommand } from './request-command';
import type { IssueError, RequestFieldProblem, RequestProblem } from './request-problems';

/** A unit and the entry that obliges it: banks asked for the same act have an entry each. */
export interface Addressee {
  readonly unit: EntityId;
  readonly entry: Pick<Entry, 'id' | 'ask' | 'deadline'>;
}

export interface IssueInput {
  readonly case: EntityId;
  readonly to: readonly Addressee[];
  /** Party ids; may be empty where the act concerns no person. */
  readonly parties: readonly EntityId[];
  readonly particulars: string;
  readonly particularsBo: string;
  /** The ruling or other instrument attached, with its number. */
  readonly instrument: string;
  /** Person id. */
  readonly handler: string | null;
  /** A term chosen for this request; null for the court's usual one. A term given by the clause always holds. */
  readonly term: Term | null;
}

/** Ids of the requests are taken from `ids`, so that the screen knows where to go after the save. */
export const issueRequests =
  (input: IssueInput, ids: readonly EntityId[]): RequestCommand<IssueError> =>
  (world, context) => {
    const problems = issueProblems(input, world);
    if (problems.length > 0) return err({ type: 'invalid', problems });
    const inCase = caseById(world, input.case);
    if (!inCase) return err({ type: 'no_case' });
    if (inCase.state !== 'open') return err({ type: 'case_not_open' });
    const prefix = world.rows('county')[0]?.fields['documentPrefix'];
    if (typeof prefix !== 'string' || !isDay(context.today)) return err({ type: 'no_county' });
    const year = yearOf(context.today);
    const taken = nextNumbers(world, { year, count: input.to.length }, context);
    if (!taken.ok) return taken;
    const issue = issuer(input, { world, context, today: context.today, prefix, year });
    const requests = input.to.flatMap((addressee, i) => {
      const serial = taken.value.serials[i] ?? 0;
      return issue(addressee, { serial, id: ids[i] ?? (context.newId() as EntityId) });
    });
    return ok({ kind: 'request.issue', ops: [...taken.value.ops, ...requests] });
  };

interface Setting {
  readonly world: World;
  readonly context: CommandContext;
  readonly today: Day;
  readonly prefix: string;
  readonly year: number;
}

const issuer =
  (input: IssueInput, { world, context, today, prefix, year }: Setting) =>
  ({ unit, entry }: Addressee, { serial, id }: { readonly serial: number; readonly id: EntityId }): readonly Op[] => {
    const { day, provisional, rule } = requestDeadline(today, termFor(entry, world, input.term), calendarOf(world));
    const number = formatDocumentNumber({ prefix, year, serial });
    const called = firstToCall(world, unit, today);
    const contact = called && { ...onPaper(called.contact) };
    const body = { number, year, serial, deadline: day, deadlineRule: { ...rule }, provisional, contact };
    return [
      newRecord('request', id, {
        case: input.case,
        unit,
        rule: entry.id,
        parties: input.parties,
        particulars: input.particulars.trim(),
        particularsBo: textOrUndefined(input.particularsBo),
        instrument: textOrUndefined(input.instrument),
        handler: input.handler ?? undefined,
      }),
      newFact({ kind: 'request', id }, { id: context.newId(), type: 'issued', on: today, body }),
    ];
  };

/** Parties of all records that were merged into one case belong to it. */
function isOfCase(world: World, party: EntityId, id: EntityId): boolean {
  const home = world.row('party', party)?.fields['case'];
  const { keptOf } = mergedCases(world);
  return typeof home === 'string' && keptOf(home) === keptOf(id);
}

function issueProblems(input: IssueInput, world: World): readonly RequestFieldProblem[] {
  const checks: { readonly [field: string]: RequestProblem | null } = {
    to: input.to.length === 0 || input.to.some(({ unit }) => !world.row('unit', unit)) ? { type: 'not_chosen' } : null,
    parties: input.parties.every((party) => isOfCase(world, party, input.case)) ? null : { type: 'not_chosen' },
    particulars: checkRequired(input.particulars, LIMITS.text),
    particularsBo: checkText(input.particularsBo, LIMITS.text),
    instrument: checkText(input.instrument, LIMITS.line),
  };
  return Object.entries(checks).flatMap(([field, problem]) => (problem ? [{ field, problem }] : []));
}

const textOrUndefined = (text: string): string | undefined => text.trim() || undefined;
