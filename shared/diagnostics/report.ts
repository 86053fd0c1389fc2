import { ENTITY_KINDS, SCHEMA_VERSION } from '../exchange/change';
import { BACKUP_FORMAT } from '../backup/manifest';
import { FORMAT_VERSION } from '../journal/header';
import type { World } from '../domain/world';
import type { DeviceFacts, SpaceFacts } from '../platform/ports';

/** Something that went wrong: when, and its kind in one word. */
export interface ErrorSeen {
  readonly atMs: number;
  readonly type: string;
}

export interface DiagnosticsInput {
  readonly madeAtMs: number;
  readonly device: DeviceFacts;
  readonly space: SpaceFacts;
  /** The browser engine's own description of itself and of the system. */
  readonly engine: string;
  readonly language: string;
  readonly world: World;
  readonly journal: { readonly records: number; readonly changes: number };
  readonly drafts: number;
  readonly databaseBehind: boolean;
  readonly clockIsOdd: boolean;
  readonly healing: readonly string[];
  readonly lastBackupMs: number | null;
  readonly errors: readonly ErrorSeen[];
}

/** An error's kind is a word of the program; anything else might be somebody's data and is left out. */
const WORD = /^[A-Za-z][A-Za-z_]{0,39}$/;
const word = (text: string): string => (WORD.test(text) ? text : 'other');

/** Product and version tokens as browsers write them, without anything that is no such token. */
const engineTokens = (engine: string): string => engine.replaceAll(/[^\w ./;:()-]/g, '').slice(0, 300);

/** What somebody who mends the program needs to know, as JSON: versions, counts and kinds of errors. Nothing that a person typed. */
export function diagnosticsReport(input: DiagnosticsInput): string {
  const { device, space, world, journal } = input;
  const report = {
    madeAt: new Date(input.madeAtMs).toISOString(),
    program: { version: device.appVersion, host: device.host, engine: engineTokens(input.engine) },
    formats: { journal: FORMAT_VERSION, changes: SCHEMA_VERSION, backup: BACKUP_FORMAT },
    language: input.language,
    space,
    journal,
    drafts: input.drafts,
    records: Object.fromEntries(ENTITY_KINDS.map((kind) => [kind, world.rows(kind).length])),
    facts: world.rows('request').reduce((sum, { facts }) => sum + facts.length, 0),
    conflicts: ENTITY_KINDS.reduce((sum, kind) => sum + conflictsIn(world, kind), 0),
    databaseBehind: input.databaseBehind,
    clockIsOdd: input.clockIsOdd,
    healing: input.healing.map(word),
    lastBackup: input.lastBackupMs === null ? null : new Date(input.lastBackupMs).toISOString(),
    errors: input.errors.map(({ atMs, type }) => ({ at: new Date(atMs).toISOString(), type: word(type) })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

const conflictsIn = (world: World, kind: (typeof ENTITY_KINDS)[number]): number =>
  world.rows(kind).reduce((sum, { conflicts }) => sum + Object.keys(conflicts).length, 0);
