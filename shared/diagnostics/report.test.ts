import { expect, test } from 'vitest';
import type { EntityId } from '../core/ids';
import { issueOne, practiceCounty } from '../domain/request/practice-county';
import { newRecord } from '../domain/ops';
import { diagnosticsReport, type DiagnosticsInput } from './report';

const PLANTED = [
  '扎西多杰',
  'བཀྲ་ཤིས',
  '632725199001011234',
  '13997260000',
  '青2725执77',
  'secret_plan',
  'Tashi Dorje',
] as const;
const [NAME, NAME_BO, ID_NUMBER, PHONE, NUMBER, NOTE, LATIN] = PLANTED;

function planted(): DiagnosticsInput {
  const world = practiceCounty();
  const add = (...[kind, id, fields]: readonly [Parameters<typeof newRecord>[0], string, Record<string, string>]) =>
    world.apply([newRecord(kind, id as EntityId, fields)]);
  add('party', `p${PHONE}`, { nameZh: NAME, nameBo: NAME_BO, idNumber: ID_NUMBER, phone: PHONE, note: NOTE });
  add('case', 'c2', { number: `（2026）${NUMBER}号`, note: NOTE });
  add('contact', 'k1', { name: NAME, mobile: PHONE });
  add('person', 'x1', { name: LATIN });
  issueOne(world, { particulars: NOTE });
  return {
    madeAtMs: 1_795_147_200_000,
    device: { host: 'browser', appVersion: '0.1.0', bootId: 'boot' },
    space: { freeBytes: 1000, persisted: true },
    engine: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0',
    language: 'bo',
    world,
    journal: { records: 20, changes: 12 },
    drafts: 1,
    databaseBehind: false,
    clockIsOdd: false,
    healing: ['database_rebuilt'],
    lastBackupMs: null,
    errors: [
      { atMs: 1_795_147_100_000, type: 'disk_full' },
      { atMs: 1_795_147_100_001, type: `TypeError: ${NAME} ${PHONE}` },
      { atMs: 1_795_147_100_002, type: LATIN },
    ],
  };
}

test('holds versions, counts and kinds of errors', () => {
  const report = JSON.parse(diagnosticsReport(planted())) as Record<string, unknown>;
  expect(report).toMatchObject({
    program: { version: '0.1.0', host: 'browser' },
    records: { case: 2, party: 2, request: 1, contact: 1 },
    journal: { records: 20, changes: 12 },
    space: { freeBytes: 1000 },
    errors: [{ type: 'disk_full' }, { type: 'other' }, { type: 'other' }],
  });
});

test('holds nothing that anybody typed, wherever it was typed', () => {
  const input = planted();
  const text = diagnosticsReport({ ...input, engine: `${input.engine} ${NAME}`, healing: [NAME] });
  for (const word of PLANTED) expect(text).not.toContain(word);
});
