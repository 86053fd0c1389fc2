import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EntityId } from '../../core/ids';
import { applyChange } from '../../exchange/apply';
import { ENTITY_KINDS, MAX_CHANGE_BYTES, SCHEMA_VERSION, type EntityKind } from '../../exchange/change';
import type { Row } from '../../exchange/row';
import { must } from '../../core/assert';
import { builtInRulebook, isOwn, requestableEntries } from '../../rulebook/rulebook';
import type { Entry } from '../../rulebook/schema';
import { dayFromNumber, dayNumber, type Day } from '../../text/day';
import { parseCreditCode, parseResidentId } from '../../text/id-number';
import { partyOf, REPRESENTATIVE_ROLES } from '../case/case-fields';
import { foldCases, type CaseView } from '../case/case-fold';
import { completenessOf } from '../case/completeness';
import { matters } from '../matter/matters';
import { keyStates, proposedNotices } from '../matter/proposals';
import { MATTER_SUBJECTS } from '../matter/records';
import { remindersUpTo } from '../matter/reminders';
import { newRecord } from '../ops';
import { namesakesOf, peopleOf } from '../identity/people';
import { bothAway } from '../organisation/call-order';
import { contactChangesOf } from '../organisation/contact-change';
import { contactsOf } from '../organisation/contacts';
import { countyOf } from '../organisation/county';
import { courtLineOf } from '../organisation/court-line';
import { directoryOf, filledPlaces } from '../organisation/directory';
import { handOversOf } from '../organisation/hand-over';
import { personsOf } from '../organisation/persons';
import { townshipGroup } from '../organisation/township-group';
import { townshipsOf } from '../organisation/townships';
import { unitsOf } from '../organisation/units';
import { agendaOf } from '../request/agenda';
import { dueState } from '../request/due';
import { ANSWER_CHANNELS, REQUEST_FACT_TYPES } from '../request/records';
import { requestView, type RequestView } from '../request/request-fold';
import { wholeRulebookOf } from '../rule/county-rulebook';
import { ownRules, ruleState } from '../rule/own-rules';
import type { ChangeDraft, CommandContext, World } from '../world';
import { allInventedNames } from './invented-names';
import { sampleCounty } from './sample-county';

const FOUNDER = 'founder' as EntityId;

function contextOn(today: string): CommandContext {
  let ids = 0;
  const newId = (): string => `id${String(++ids).padStart(20, '0')}`;
  return { person: FOUNDER, today, nowMinute: `${today}T08:30`, dn: 1, newId };
}

/** Saves the drafts as the gate does: the person's own record first, then each draft as the next change of the device. */
function worldOf(drafts: readonly ChangeDraft[]): World {
  const rows = new Map<string, Row>();
  const person = { kind: 'person.found', ops: [newRecord('person', FOUNDER, { name: '甲' })] };
  for (const [i, { kind, ops }] of [person, ...drafts].entries()) {
    const payload = { u: FOUNDER, t: [i, 0], q: 0, s: 0, sv: SCHEMA_VERSION, k: kind, o: ops } as const;
    const touched = applyChange((k, id) => rows.get(`${k}/${id}`), { dot: { dn: 1, seq: i + 1 }, payload });
    for (const row of touched) rows.set(`${row.kind}/${row.id}`, row);
  }
  const lists = new Map<EntityKind, readonly Row[]>(
    ENTITY_KINDS.map((kind) => [kind, [...rows.values()].filter((row) => row.kind === kind)]),
  );
  return { row: (kind, id) => rows.get(`${kind}/${id}`), rows: (kind) => lists.get(kind) ?? [] };
}

const requestsOf = (world: World): readonly RequestView[] => world.rows('request').map(requestView);
const countBy = <T>(list: readonly T[], key: (item: T) => string): Readonly<Record<string, number>> =>
  list.reduce<Record<string, number>>((counts, item) => ({ ...counts, [key(item)]: (counts[key(item)] ?? 0) + 1 }), {});
const allFacts = (world: World) => requestsOf(world).flatMap(({ row }) => row.facts);

const TODAY = '2026-11-21';
const drafts = sampleCounty(contextOn(TODAY));
const world = worldOf(drafts);

/** A Saturday, the last day of the last certain year, a Sunday, the first of a year, in long holidays, in a year without a plan, a wrong clock. */
const DAYS = [
  '2026-11-21',
  '2026-12-31',
  '2026-11-29',
  '2026-01-01',
  '2026-10-05',
  '2026-02-20',
  '2028-03-15',
  '2010-01-01',
];

describe.each(DAYS)('made on %s', (today) => {
  const made = worldOf(sampleCounty(contextOn(today)));
  const agenda = agendaOf(made, today, []);

  test('every list of the first screen has something in it', () => {
    expect(agenda.dueToday.length).toBeGreaterThanOrEqual(3);
    expect(agenda.overdue.length).toBeGreaterThanOrEqual(8);
    expect(agenda.awaitingPaper.length).toBeGreaterThanOrEqual(5);
    expect(agenda.newAnswers.length).toBeGreaterThanOrEqual(4);
    expect(agenda.escalations.length).toBeGreaterThanOrEqual(3);
    expect(agenda.escalations.some(({ overdue }) => overdue)).toBe(true);
  });

  test('the lists are such as can be worked through', () => {
    expect(agenda.overdue.length).toBeLessThanOrEqual(40);
    expect(agenda.newAnswers.length).toBeLessThanOrEqual(15);
    expect(agenda.awaitingPaper.length).toBeLessThanOrEqual(15);
  });

  test('every status of a request and every state of a case occurs', () => {
    const statuses = countBy(requestsOf(made), ({ status }) => status);
    const all = ['issued', 'served', 'received', 'answeredFull', 'answeredPartial', 'answeredCouldNot', 'withdrawn'];
    expect(Object.keys(statuses).toSorted()).toEqual(all.toSorted());
    const states = countBy(foldCases(made), ({ state }) => state);
    expect(Object.keys(states).toSorted()).toEqual(['closed', 'open', 'voided']);
  });

  test('some deadlines lie in a year whose days off are not known yet', () => {
    expect(requestsOf(made).filter(({ open, deadline }) => open && deadline?.provisional).length).toBeGreaterThan(0);
  });

  test('nothing happens in the future or before it can', () => {
    for (const { row, issuedOn } of requestsOf(made))
      for (const { on } of row.facts) expect(on.slice(0, 10) >= issuedOn && on.slice(0, 10) <= today).toBe(true);
    for (const { row, fields } of foldCases(made))
      for (const { on } of row.facts) expect(on >= fields.filedOn && on <= today).toBe(true);
  });
});

test('it can be made on any day', () => {
  const day = fc.integer({ min: dayNumber('2026-01-01' as Day), max: dayNumber('2032-12-31' as Day) });
  fc.assert(
    fc.property(day.map(dayFromNumber), (today) => {
      const agenda = agendaOf(worldOf(sampleCounty(contextOn(today))), today, []);
      expect(agenda.dueToday.length).toBeGreaterThanOrEqual(3);
      expect(agenda.overdue.length).toBeGreaterThanOrEqual(8);
    }),
    { numRuns: 5 },
  );
}, 60_000);

test('every subject of matters is there, what is late too, and special subjects of whom nobody was told', () => {
  const views = matters(world);
  expect(new Set(views.map(({ subject }) => subject))).toEqual(new Set(MATTER_SUBJECTS));
  const reminders = remindersUpTo(world, { today: TODAY, last: '2026-11-28' });
  expect(reminders.some(({ overdue }) => overdue)).toBe(true);
  expect(reminders.some(({ overdue }) => !overdue)).toBe(true);
  expect(keyStates(world, TODAY).size).toBeGreaterThan(0);
  expect(foldCases(world).flatMap((view) => proposedNotices(world, view)).length).toBeGreaterThan(0);
});

test('the same context gives the same county', () => {
  expect(sampleCounty(contextOn(TODAY))).toEqual(drafts);
});

test('it is made in less than two seconds of work', () => {
  const before = process.cpuUsage();
  sampleCounty(contextOn(TODAY));
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(2000);
});

test('every change is small enough to be carried and none is empty', () => {
  const bytes = drafts.map((draft) => new TextEncoder().encode(JSON.stringify(draft)).length);
  expect(Math.max(...bytes)).toBeLessThan(MAX_CHANGE_BYTES - 1024);
  expect(drafts.every(({ ops }) => ops.length > 0)).toBe(true);
  expect(drafts.length).toBeLessThanOrEqual(1300);
});

test('saved after the founding person’s record, no change conflicts with another', () => {
  const rows = ENTITY_KINDS.flatMap((kind) => world.rows(kind));
  expect(rows.filter(({ conflicts }) => Object.keys(conflicts).length > 0)).toEqual([]);
  expect(rows.some(({ writes }) => new Set(writes.map(({ stamp }) => stamp)).size > 1)).toBe(true);
});

test('the county is a rehearsal with everybody named', () => {
  expect(countyOf(world)).toMatchObject({ rehearsal: true, documentPrefix: '囊法执协字' });
  const { members, office, townships } = directoryOf(world);
  expect(members).toHaveLength(22);
  expect(office).toBeDefined();
  expect(townships.map(({ township }) => township.nameZh)).toContain('第十乡（样例）');
  for (const { township, unit } of townships) expect(township.nameZh).toBe(unit?.nameZh);
  for (const unit of unitsOf(world)) {
    const { filled, due } = filledPlaces(world, unit);
    expect(filled).toBe(due);
  }
  const people = personsOf(world).filter(({ id }) => id !== FOUNDER);
  expect(people).toHaveLength(8);
  expect(new Set(people.map(({ role }) => role))).toEqual(
    new Set(['chief', 'handler', 'office', 'township', 'liaison', 'overseer']),
  );
});

describe('the cases', () => {
  const cases = foldCases(world);

  test('are sixty, with every way of their life among them', () => {
    expect(cases).toHaveLength(60);
    expect(countBy(cases, ({ state }) => state)).toEqual({ open: 35, closed: 21, voided: 4 });
    const closedNow = cases.filter(({ state }) => state === 'closed');
    const ways = countBy(closedNow, ({ closing }) => closing?.way ?? '');
    expect(Object.keys(ways)).toHaveLength(6);
    expect(ways['performed']).toBeGreaterThanOrEqual(9);
    expect(cases.filter(({ closings }) => closings.some(({ reopened }) => reopened)).length).toBe(4);
  });

  test('have numbers of their own', () => {
    const numbers = cases.map(({ fields }) => fields.number);
    expect(new Set(numbers).size).toBe(60);
    expect(numbers.every((number) => /^（20\d\d）青2725执[恢保]?\d+号$/.test(number))).toBe(true);
  });

  test('are of many sorts, with natural and legal debtors and all who stand behind them', () => {
    expect(new Set(cases.map(({ fields }) => fields.cause)).size).toBeGreaterThanOrEqual(12);
    const debtors = cases.flatMap(({ parties }) => parties).filter(({ role }) => role === 'debtor');
    expect(new Set(debtors.map(({ nature }) => nature))).toEqual(new Set(['natural', 'legal', 'other']));
    const roles = new Set(cases.flatMap(({ parties }) => parties.map(({ role }) => role)));
    for (const role of REPRESENTATIVE_ROLES) expect(roles).toContain(role);
  });

  test('have been paid in part, in full and not at all; some payments were put right or taken back', () => {
    const performed = cases.filter(({ closing, fields }) => closing?.way === 'performed' && fields.claimFen !== null);
    expect(performed.every(({ outstandingFen }) => outstandingFen === 0)).toBe(true);
    const open = cases.filter(({ state, fields }) => state === 'open' && fields.claimFen !== null);
    const inPart = ({ paidFen, outstandingFen }: CaseView): boolean => paidFen > 0 && outstandingFen !== 0;
    expect(open.filter(inPart).length).toBeGreaterThan(5);
    expect(open.filter(({ paidFen }) => paidFen === 0).length).toBeGreaterThan(5);
    expect(cases.flatMap(({ row }) => row.facts).filter(({ type }) => type === 'corrected').length).toBeGreaterThan(0);
  });

  test('are complete or lack something, and nothing in them is doubtful', () => {
    const all = cases.map((view) => completenessOf(view, { today: TODAY, courtCode: '青2725' }));
    expect(all.filter(({ complete }) => complete).length).toBeGreaterThan(30);
    expect(all.filter(({ complete }) => !complete).length).toBeGreaterThan(3);
    expect(all.reduce((sum, { cautionCount }) => sum + cautionCount, 0)).toBe(0);
  });
});

describe('the requests', () => {
  const requests = requestsOf(world);

  test('are about two hundred, each with a number of its own', () => {
    expect(requests.length).toBeGreaterThanOrEqual(195);
    expect(requests.length).toBeLessThanOrEqual(220);
    expect(new Set(requests.map(({ number }) => number)).size).toBe(requests.length);
  });

  test('ask for every kind of act that can be asked for, of every unit that owes one', () => {
    const ofUnits = (entry: Entry) => entry.document === 'N' && Number(entry.article) <= 25;
    const entries = requestableEntries(builtInRulebook()).filter(ofUnits);
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    const asked = requests.flatMap(({ fields }) => byId.get(fields.rule) ?? []);
    expect(new Set(asked.map(({ ask }) => ask))).toEqual(new Set(entries.map(({ ask }) => ask)));
    expect(new Set(asked.map(({ bearer }) => bearer))).toEqual(new Set(entries.map(({ bearer }) => bearer)));
  });

  test('cite another document and the court’s own rule as well, each to be found in the rulebook of the county', () => {
    const whole = wholeRulebookOf(world);
    const cited = requests.map(({ fields }) => must(whole.entryById.get(fields.rule), fields.rule));
    expect(new Set(cited.map(({ document }) => (isOwn(document) ? 'own' : document)))).toEqual(
      new Set(['N', 'G', 'own']),
    );
    expect(ownRules(world).map((rule) => ruleState(rule, TODAY))).toEqual(['superseded', 'inForce']);
  });

  test('hold every kind of fact but the recomputed deadline, which comes with a new calendar', () => {
    const types = new Set(allFacts(world).map(({ type }) => type));
    expect(types).toEqual(new Set(REQUEST_FACT_TYPES.filter((type) => type !== 'deadlineRecomputed')));
    const channels = requests.flatMap(({ answer }) => answer?.body.channel ?? []);
    expect(new Set(channels)).toEqual(new Set(ANSWER_CHANNELS));
  });

  test('were put off, reviewed, urged, escalated and settled', () => {
    expect(requests.filter(({ deadline }) => deadline?.postponed).length).toBeGreaterThan(5);
    expect(requests.filter(({ open, reviewSuggested }) => open && reviewSuggested.length > 0).length).toBe(3);
    const settled = requests.filter(({ timeline, escalation }) =>
      timeline.some(({ telling }) => telling?.type === 'escalationEnded' && escalation === null),
    );
    expect(settled).toHaveLength(5);
  });

  test('of closed cases are closed too', () => {
    const closed = new Set(
      foldCases(world)
        .filter(({ state }) => state === 'closed')
        .map(({ id }) => id as string),
    );
    expect(requests.some(({ fields }) => closed.has(fields.case))).toBe(true);
    expect(requests.filter(({ open, fields }) => open && closed.has(fields.case))).toEqual([]);
  });

  test('are due later, too, so that the coming days have their lists', () => {
    expect(requests.filter((request) => dueState(request, TODAY) === 'later').length).toBeGreaterThan(15);
  });
});

describe('the directory and the people', () => {
  test('show whoever is away, both of a unit too, with what was handed over', () => {
    const units = unitsOf(world);
    expect(units.filter((unit) => bothAway(world, unit, TODAY))).toHaveLength(1);
    const handed = units.flatMap(({ id }) => contactsOf(world, id)).flatMap(handOversOf);
    expect(handed.some(({ requests: passed }) => passed.length > 0)).toBe(true);
  });

  test('show a change of contact in every state on its way', () => {
    expect(
      contactChangesOf(world)
        .map(({ status }) => status)
        .toSorted(),
    ).toEqual(['approved', 'proposed', 'reviewed', 'sentBack']);
  });

  test('show township groups, the 24-hour line, perhaps-same persons, one said to be, and namesakes', () => {
    expect(townshipsOf(world).filter(({ id }) => townshipGroup(world, id)?.missing.length === 0)).toHaveLength(3);
    expect(courtLineOf(world)).not.toBeNull();
    const people = peopleOf(world, TODAY as Day);
    expect(people.proposed.length).toBe(2);
    expect(people.judged).toHaveLength(1);
    const served = requestsOf(world).filter(
      ({ open, fields }) => open && namesakesOf(world, fields.parties, TODAY as Day).length > 0,
    );
    expect(served.length).toBeGreaterThan(0);
  });
});

describe('nobody is meant', () => {
  const parties = world.rows('party').map(partyOf);
  const contacts = unitsOf(world).flatMap(({ id }) => contactsOf(world, id));

  test('every name is put together from the lists, or says that it is a sample', () => {
    const invented = new Set(allInventedNames().map(({ zh, bo }) => `${zh} ${bo}`));
    // Whoever turns up in a second case is written otherwise there.
    for (const { nameBo, transcriptions } of parties) for (const zh of transcriptions) invented.add(`${zh} ${nameBo}`);
    const people = [...parties.filter(({ nature }) => nature === 'natural'), ...contacts];
    const names = people.map(({ nameZh, nameBo }) => `${nameZh} ${nameBo}`);
    expect(names.filter((name) => !invented.has(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    for (const { nameZh, nameBo } of parties.filter((party) => party.nature !== 'natural')) {
      expect(nameZh).toContain('样例');
      expect(nameBo).toContain('དཔེ་མཚོན');
    }
  });

  test('every identity number is well formed and plainly made up', () => {
    const natural = parties.filter(({ nature }) => nature === 'natural').flatMap(({ idNumber }) => idNumber ?? []);
    for (const number of natural) {
      expect(parseResidentId(number, TODAY as Day).ok).toBe(true);
      expect(number).toMatch(/^632725\d{4}(\d\d)\1(99[6-9])/);
    }
    expect(new Set(natural).size).toBe(natural.length);
    const codes = parties.filter(({ nature }) => nature !== 'natural').flatMap(({ idNumber }) => idNumber ?? []);
    for (const code of codes) expect(parseCreditCode(code).ok).toBe(true);
  });

  test('every telephone is plainly made up', () => {
    const phones = [...parties.map(({ phone }) => phone), ...contacts.flatMap((c) => [c.mobile, c.landline])];
    for (const phone of phones.filter((each) => each !== null)) expect(phone).toMatch(/^(1990000\d{4}|0976800\d{4})$/);
  });
});
