import { must } from '../../core/assert';
import type { EntityId, PersonId } from '../../core/ids';
import type { Entry } from '../../rulebook/schema';
import { addDays, type Day } from '../../text/day';
import { correctFact } from '../request/correct-fact';
import {
  acknowledge,
  answer,
  endEscalation,
  escalate,
  escalationStep,
  paperReceived,
  postpone,
  receive,
  serve,
  suggestReview,
  urge,
  withdraw,
} from '../request/record-fact';
import { SERVICE_METHODS, URGE_WAYS, type AnswerChannel, type AnswerOutcome } from '../request/records';
import { requestView, type RequestView } from '../request/request-fold';
import { isOf } from '../request/telling';
import { laterOf, workDayUpTo } from './days';
import type { Dice } from './dice';
import type { PastEvent } from './past-events';
import type { SampleCommand, SampleWorld } from './sample-world';
import { answerWords, ESCALATED, LATER, REVIEW, SETTLED, STEP_DONE, STEPS, URGED, WITHDRAWN } from './wordings';

/** One request whose story is told. */
export interface StoryOf {
  readonly world: SampleWorld;
  readonly dice: Dice;
  readonly today: Day;
  readonly id: EntityId;
  readonly entry: Entry;
  readonly issuedOn: Day;
  /** The deadline as it will be computed at the issue. */
  readonly deadline: Day;
  readonly server: PersonId;
  readonly chief: PersonId;
  readonly liaison: { readonly name: string; readonly post: string };
}

/** What happens to a request after its issue. */
export type Story = (of: StoryOf) => readonly PastEvent[];

const after = ({ issuedOn, today }: StoryOf, from: Day, days: number): Day => {
  const day = addDays(from, days);
  return workDayUpTo(day < today ? day : today, issuedOn);
};
/** Some days after the deadline, and after what is told of the first days of a request with a short one. */
const afterDeadline = (of: StoryOf, days: number): Day =>
  after(of, laterOf(of.deadline, addDays(of.issuedOn, 6)), days);
const ago = (of: StoryOf, days: number): Day => after(of, of.today, -days);

const event = ({ world }: StoryOf, day: Day, ...commands: readonly (() => SampleCommand)[]): PastEvent => ({
  day,
  // A command is made only when the one before it has been applied: it may name what that one wrote.
  happen: () =>
    world.run(
      day,
      ...commands.map(
        (make): SampleCommand =>
          (w, c) =>
            make()(w, c),
      ),
    ),
});

const viewOf = ({ world, id }: StoryOf): RequestView =>
  requestView(must(world.row('request', id), 'the request was issued before its story goes on'));

const at = (day: Day, { dice }: StoryOf): string =>
  `${day}T${String(dice.between(9, 16)).padStart(2, '0')}:${dice.pick(['05', '20', '40', '55'])}`;

function serving(of: StoryOf, day: Day): () => SampleCommand {
  const { id, server, liaison, dice } = of;
  const method = dice.chance(50) ? 'direct' : dice.pick(SERVICE_METHODS);
  const on = at(day, of);
  return () => serve(id, { on, method, byPerson: server, recipient: liaison.name, post: liaison.post, receipt: null });
}

const receiving =
  ({ id, liaison }: StoryOf, day: Day) =>
  () =>
    receive(id, { on: day, by: liaison.name, note: '' });

/** Served soon after the issue and, more often than not, signed for in the same change. */
function served(of: StoryOf, day = after(of, of.issuedOn, of.dice.between(0, 3))): PastEvent {
  return of.dice.chance(60) ? event(of, day, serving(of, day), receiving(of, day)) : event(of, day, serving(of, day));
}

interface Answering {
  readonly outcome: AnswerOutcome;
  readonly channel?: AnswerChannel;
}

function answering(of: StoryOf, day: Day, { outcome, channel = 'paper' }: Answering): () => SampleCommand {
  const { id, entry, dice, liaison } = of;
  const on = channel === 'telephone' ? at(day, of) : day;
  const told = { outcome, channel, from: liaison.name, papers: [], ...answerWords(outcome, entry.ask, dice) };
  return () => answer(id, { on, ...told });
}

const lastAnswer = (of: StoryOf): string => must(viewOf(of).answer, 'the request was answered').fact;
const acknowledging = (of: StoryOf, day: Day) => () => acknowledge(of.id, { on: day, answer: lastAnswer(of) });

function urging({ id, server, dice }: StoryOf, day: Day): () => SampleCommand {
  const [how, text] = [dice.pick(URGE_WAYS), dice.pick(URGED)];
  return () => urge(id, { on: day, how, by: server, text });
}

const escalating = ({ id, chief, dice }: StoryOf, day: Day, due: Day): (() => SampleCommand) => {
  const [looks, nextStep] = [dice.pick(ESCALATED), dice.pick(STEPS)];
  return () => escalate(id, { on: day, ...looks, owner: chief, nextStep, due });
};

const stepping = ({ id, chief, dice }: StoryOf, day: Day, due: Day): (() => SampleCommand) => {
  const nextStep = dice.pick(STEPS);
  return () => escalationStep(id, { on: day, text: STEP_DONE, owner: chief, nextStep, due });
};

const postponing = ({ id, dice, liaison }: StoryOf, day: Day, until: Day): (() => SampleCommand) => {
  const reason = dice.pick(LATER);
  return () => postpone(id, { on: day, until, reason, from: liaison.name });
};

const suggesting = ({ id, dice, liaison }: StoryOf, day: Day): (() => SampleCommand) => {
  const text = dice.pick(REVIEW);
  return () => suggestReview(id, { on: day, text, from: liaison.name, papers: [] });
};

/** Answered and taken note of, a day or so apart. */
function answered(of: StoryOf, day: Day, how: Answering): readonly PastEvent[] {
  const noted = laterOf(day, after(of, day, of.dice.between(0, 2)));
  return [event(of, day, answering(of, day, how)), event(of, noted, acknowledging(of, noted))];
}

/** Stories that are over: they end at most sixty days after the issue. */
export const PAST_STORIES = {
  answered: (of) => [
    served(of),
    ...answered(of, after(of, of.deadline, -of.dice.between(0, 2)), {
      outcome: 'full',
      channel: of.dice.pick(['paper', 'paper', 'visit', 'electronic']),
    }),
  ],
  answeredByTelephone: (of) => {
    const [told, paper] = [after(of, of.deadline, -1), after(of, of.deadline, 6)];
    return [
      served(of),
      ...answered(of, told, { outcome: 'full', channel: 'telephone' }),
      event(of, paper, () => paperReceived(of.id, { on: paper, answer: lastAnswer(of), papers: [] })),
    ];
  },
  partlyThenFully: (of) => [
    served(of),
    ...answered(of, after(of, of.deadline, 0), { outcome: 'partial' }),
    ...answered(of, after(of, of.deadline, 12), { outcome: 'full' }),
  ],
  couldNot: (of) => [served(of), ...answered(of, after(of, of.deadline, -1), { outcome: 'couldNot' })],
  withdrawn: (of) => {
    const day = after(of, of.issuedOn, of.dice.between(2, 12));
    const reason = of.dice.pick(WITHDRAWN);
    return [served(of, of.issuedOn), event(of, day, () => withdraw(of.id, { on: day, reason }))];
  },
  reviewedThenAnswered: (of) => {
    const day = after(of, of.issuedOn, 4);
    return [
      served(of, of.issuedOn),
      event(of, day, suggesting(of, day)),
      ...answered(of, afterDeadline(of, 3), { outcome: 'full' }),
    ];
  },
  postponedThenAnswered: (of) => {
    const day = of.deadline;
    return [
      served(of, of.issuedOn),
      event(of, day, postponing(of, day, addDays(day, 10))),
      ...answered(of, after(of, day, 9), { outcome: 'full' }),
    ];
  },
  urgedThenAnswered: (of) => {
    const day = after(of, of.deadline, 4);
    const outcome = of.dice.pick(['full', 'full', 'couldNot'] as const);
    return [served(of), event(of, day, urging(of, day)), ...answered(of, after(of, day, 6), { outcome })];
  },
  escalatedAndSettled: (of) => {
    const [urged, escalated, step, end] = [3, 7, 12, 20].map((days) => after(of, of.deadline, days)) as [
      Day,
      Day,
      Day,
      Day,
    ];
    return [
      served(of),
      event(of, urged, urging(of, urged)),
      event(of, escalated, escalating(of, escalated, addDays(escalated, 5))),
      event(of, step, stepping(of, step, addDays(step, 7))),
      event(of, end, answering(of, end, { outcome: 'full' }), acknowledging(of, end), () =>
        endEscalation(of.id, { on: end, result: SETTLED }),
      ),
    ];
  },
  correctedService: (of) => {
    const [wrong, right, noticed] = [of.issuedOn, after(of, of.issuedOn, 2), after(of, of.issuedOn, 5)];
    return [
      event(of, wrong, serving(of, wrong)),
      event(of, noticed, () => correctService(of, right)),
      ...answered(of, afterDeadline(of, 1), { outcome: 'full' }),
    ];
  },
  answerTakenBack: (of) => {
    const [wrong, noticed] = [after(of, of.issuedOn, 2), after(of, of.issuedOn, 4)];
    return [
      served(of, of.issuedOn),
      event(of, wrong, answering(of, wrong, { outcome: 'full' })),
      event(of, noticed, () =>
        correctFact({ request: of.id, fact: lastAnswer(of), why: '答复属于另一份通知书', replacement: null }),
      ),
      ...answered(of, afterDeadline(of, 2), { outcome: 'full' }),
    ];
  },
} as const satisfies { readonly [name: string]: Story };

function correctService(of: StoryOf, right: Day): SampleCommand {
  const tellings = viewOf(of).timeline.flatMap(({ telling }) => telling ?? []);
  const first = must(tellings.find(isOf('served')), 'the request was served');
  const { byPerson, recipient, post = '' } = first.body;
  const replacement = {
    type: 'served',
    on: right,
    method: 'direct',
    byPerson,
    recipient,
    post,
    receipt: null,
  } as const;
  return correctFact({ request: of.id, fact: first.fact, why: '送达日期登记有误', replacement });
}

/** Stories that stand open on the day of the rehearsal. */
export const OPEN_STORIES = {
  issued: () => [],
  served: (of) => [event(of, ago(of, 1), serving(of, ago(of, 1)))],
  received: (of) => [event(of, ago(of, 1), serving(of, ago(of, 1)), receiving(of, ago(of, 1)))],
  newAnswer: (of) => {
    const day = ago(of, of.dice.between(0, 3));
    const outcome = of.dice.pick(['full', 'full', 'partial', 'couldNot'] as const);
    const channel = of.dice.pick(['paper', 'paper', 'electronic', 'visit'] as const);
    return [served(of, after(of, of.issuedOn, 1)), event(of, day, answering(of, day, { outcome, channel }))];
  },
  newAnswerByTelephone: (of) => {
    const day = ago(of, 1);
    return [
      served(of, after(of, of.issuedOn, 1)),
      event(of, day, answering(of, day, { outcome: 'full', channel: 'telephone' })),
    ];
  },
  awaitingPaper: (of) => {
    const day = ago(of, of.dice.between(2, 6));
    const how = { outcome: of.dice.pick(['full', 'full', 'partial'] as const), channel: 'telephone' } as const;
    return [served(of, after(of, of.issuedOn, 1)), event(of, day, answering(of, day, how), acknowledging(of, day))];
  },
  partlyAnswered: (of) => [served(of, after(of, of.issuedOn, 1)), ...answered(of, ago(of, 2), { outcome: 'partial' })],
  reviewSuggested: (of) => [served(of, after(of, of.issuedOn, 1)), event(of, ago(of, 1), suggesting(of, ago(of, 1)))],
  promisedForToday: (of) => [
    served(of, after(of, of.issuedOn, 1)),
    event(of, ago(of, 6), postponing(of, ago(of, 6), of.today)),
  ],
  postponed: (of) => [
    served(of, after(of, of.issuedOn, 1)),
    event(of, ago(of, 8), postponing(of, ago(of, 8), addDays(of.today, of.dice.between(2, 12)))),
  ],
  overdue: (of) => [served(of)],
  urged: (of) => [served(of), event(of, after(of, of.deadline, 3), urging(of, after(of, of.deadline, 3)))],
  escalatedLate: (of) => escalated(of, -1),
  escalatedForToday: (of) => escalated(of, 0),
  escalated: (of) => escalated(of, of.dice.between(2, 9)),
} as const satisfies { readonly [name: string]: Story };

/** Urged in vain, then escalated; the next step is due so many days from today. */
function escalated(of: StoryOf, dueIn: number): readonly PastEvent[] {
  const [urged, raised, step] = [ago(of, 12), ago(of, 8), ago(of, 3)];
  const due = addDays(of.today, dueIn);
  return [
    served(of, after(of, of.issuedOn, 1)),
    event(of, urged, urging(of, urged)),
    event(of, raised, escalating(of, raised, due)),
    ...(of.dice.chance(50) ? [event(of, step, stepping(of, step, due))] : []),
  ];
}
