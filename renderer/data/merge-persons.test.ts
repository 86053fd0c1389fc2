import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import type { EntityId, PersonId } from '../../shared/core/ids';
import { ok } from '../../shared/core/result';
import { caseById } from '../../shared/domain/case/case-fold';
import { evidentDoubles } from '../../shared/domain/identity/double-persons';
import { mergePersons, mergersAmong, separatePersons } from '../../shared/domain/identity/merge-persons';
import { mergedPersons } from '../../shared/domain/identity/merged-persons';
import { newRecord } from '../../shared/domain/ops';
import type { Day } from '../../shared/text/day';
import {
  addPerson,
  addRecord,
  codeFor,
  createCountyMachines,
  deleteDatabase,
  type OpenMachine,
} from '../../test/helpers/county-machines';
import type { Command, Session } from './api';

const NOW_MS = Date.UTC(2026, 10, 21, 4);
const TODAY = '2026-11-21' as Day;
beforeEach(deleteDatabase);

async function delivered({ exchange }: Session): Promise<void> {
  exchange.contactNow();
  await vi.waitFor(() => expect(exchange.status()).toMatchObject({ state: 'delivered', waiting: 0, loading: false }), {
    timeout: 8000,
    interval: 10,
  });
}

/** A case with its debtor. */
const register =
  (id: EntityId, party: EntityId, fields: { readonly [field: string]: string }): Command<never> =>
  () =>
    ok({
      kind: 'case.register',
      ops: [
        newRecord('case', id, { number: id }),
        newRecord('party', party, { case: id, role: 'debtor', nature: 'natural', village: '大桥村', ...fields }),
      ],
    });

async function must<E>(session: Session, command: Command<E>): Promise<void> {
  const saved = await session.save(command);
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
}

it('two machines register one herder while apart, merge the records into each other at once, separate and merge anew: both show the same, the unit’s machine neither', async () => {
  const county = await createCountyMachines(NOW_MS);
  const [caseA, caseB, a, b] = [county.newId(), county.newId(), county.newId(), county.newId()];
  const [unit, request] = [county.newId(), county.newId()];
  const [colleague, liaison] = [county.newId() as PersonId, county.newId() as PersonId];
  const names = ({ session }: OpenMachine) =>
    [caseA, caseB].map((id) => caseById(session.world(), id)?.parties.map(({ nameZh }) => nameZh)[0]);
  const doubles = ({ session }: OpenMachine) => evidentDoubles(session.world(), TODAY).length;
  const merge = (party: EntityId, into: EntityId) => mergePersons({ party, into, reason: '当面核对' });

  const first = await county.found();
  await must(first.session, addPerson(colleague, {}));
  await must(first.session, addRecord('unit', unit, { nameZh: '农业银行' }));
  await must(first.session, addPerson(liaison, { role: 'liaison', belongsTo: unit }));
  await must(first.session, register(caseA, a, { nameZh: '才仁多杰', nameBo: 'ཚེ་རིང་རྡོ་རྗེ' }));
  await must(first.session, addRecord('request', request, { case: caseA, unit }));
  await delivered(first.session);
  const [joining, ofUnit] = [await codeFor(first.session, colleague), await codeFor(first.session, liaison)];
  await first.gate.lock(first.session);

  // The second knows the case of the first, and finds the double as soon as its own record is there.
  let second = await county.join(joining);
  await delivered(second.session);
  await must(second.session, register(caseB, b, { nameZh: '次仁多吉', nameBo: 'ཚེ་རིང་རྡོ་རྗེ', phone: '13909760001' }));
  expect(doubles(second)).toBe(1);
  await delivered(second.session);
  await second.gate.lock(second.session);
  let again = await county.reopen(first.machine);
  await delivered(again.session);
  expect(doubles(again)).toBe(1);

  // With the link down the first merges A into B, the second B into A.
  county.hub.isDown = true;
  await must(again.session, merge(a, b));
  expect(names(again)).toEqual(['次仁多吉', '次仁多吉']);
  await again.gate.lock(again.session);
  second = await county.reopen(second.machine);
  await must(second.session, merge(b, a));
  expect(names(second)).toEqual(['才仁多杰', '才仁多杰']);
  county.hub.isDown = false;
  await delivered(second.session);
  await second.gate.lock(second.session);
  again = await county.reopen(first.machine);
  await delivered(again.session);
  await again.gate.lock(again.session);

  // Both keep the one registered first, and show what only the other knew.
  second = await county.reopen(second.machine);
  await delivered(second.session);
  expect(names(second)).toEqual(['才仁多杰', '才仁多杰']);
  expect(caseById(second.session.world(), caseA)?.parties[0]?.phone).toBe('13909760001');
  const row = second.session.world().row('party', a)!;
  expect(mergersAmong(mergedPersons(second.session.world()).recordsOf(row))).toHaveLength(2);

  // Separated on both at once, without a link, and merged once more on one.
  county.hub.isDown = true;
  await must(second.session, separatePersons({ a, b, reason: '不是同一人' }));
  expect([names(second), doubles(second)]).toEqual([['才仁多杰', '次仁多吉'], 1]);
  await second.gate.lock(second.session);
  again = await county.reopen(first.machine);
  await must(again.session, separatePersons({ a: b, b: a, reason: '看错了' }));
  await must(again.session, merge(b, a));
  county.hub.isDown = false;
  await delivered(again.session);
  expect(names(again)).toEqual(['才仁多杰', '才仁多杰']);
  await again.gate.lock(again.session);
  second = await county.reopen(second.machine);
  await delivered(second.session);
  expect(names(second)).toEqual(['才仁多杰', '才仁多杰']);
  expect(doubles(second)).toBe(0);
  await second.gate.lock(second.session);

  // The unit that was asked in one case has that case's record as it was entered, and not a word of the other.
  const bank = await county.join(ofUnit);
  await delivered(bank.session);
  expect(
    bank.session
      .world()
      .rows('party')
      .map(({ id, facts }) => [id, facts]),
  ).toEqual([[a, []]]);
  expect(JSON.stringify(bank.session.exchange.delivered().rows)).not.toMatch(new RegExp(`${b}|13909760001|当面`));
  await bank.gate.lock(bank.session);
  await county.hub.close();
}, 60_000);
