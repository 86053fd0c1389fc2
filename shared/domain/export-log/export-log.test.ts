import { expect, test } from 'vitest';
import type { EntityId } from '../../core/ids';
import { PracticeWorld } from '../case/practice-world';
import { cancelExport, exportById, exportsOf, recordExport } from './export-log';

const id = (n: number): EntityId => `export${n}` as EntityId;

test('every export is written down with who, when, what and how much, newest first', () => {
  const world = new PracticeWorld();
  world.must(recordExport({ id: id(1), list: 'cases', count: 60 }));
  world.must(recordExport({ id: id(2), list: 'requests', count: 200, medium: 'paper' }));
  expect(exportsOf(world)).toEqual([
    {
      id: id(2),
      mark: '1-0002',
      list: 'requests',
      medium: 'paper',
      count: 200,
      by: 'person1',
      at: '2026-11-21T09:30',
      cancelled: false,
    },
    {
      id: id(1),
      mark: '1-0001',
      list: 'cases',
      medium: 'file',
      count: 60,
      by: 'person1',
      at: '2026-11-21T09:30',
      cancelled: false,
    },
  ]);
});

test('exports of one minute stand in the order of their marks, whatever their ids', () => {
  const world = new PracticeWorld();
  for (const one of ['z', 'A', '_', '-'] as const)
    world.must(recordExport({ id: `export${one}` as EntityId, list: 'cases', count: 1 }));
  expect(exportsOf(world).map(({ mark }) => mark)).toEqual(['1-0004', '1-0003', '1-0002', '1-0001']);
});

test('a mark is given once: another device counts for itself, and a cancelled export keeps its mark', () => {
  const world = new PracticeWorld();
  world.must(recordExport({ id: id(1), list: 'cases', count: 1 }));
  world.must(cancelExport(id(1)));
  const other = new PracticeWorld({ dn: 2 });
  for (const kind of ['access'] as const)
    for (const row of world.rows(kind)) other.apply([['new', kind, row.id, row.fields]], 1);
  other.must(recordExport({ id: id(2), list: 'cases', count: 1 }));
  world.must(recordExport({ id: id(3), list: 'cases', count: 1 }));
  expect(exportById(world, id(1))?.cancelled).toBe(true);
  expect(exportById(world, id(3))?.mark).toBe('1-0002');
  expect(exportById(other, id(2))?.mark).toBe('2-0001');
});

test('an export that is not known cannot be cancelled', () => {
  expect(new PracticeWorld().run(cancelExport(id(1)))).toEqual({ ok: false, error: { type: 'not_found' } });
});
