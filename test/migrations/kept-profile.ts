import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { PersonId } from '../../shared/core/ids';
import type { ProfileId } from '../../shared/platform/ports';
import { createMemoryFiles, type MemoryFiles } from '../helpers/memory-files';
import type { DatabaseCopy } from './database-copy';
import type { ProfileContent } from './profile-content';

export const PROFILES = path.join(import.meta.dirname, 'profiles');

/** What a person has to know to open a kept profile, and what must be found in it. */
export interface ProfileFacts {
  readonly version: string;
  readonly profile: ProfileId;
  readonly person: PersonId;
  readonly passphrase: string;
  readonly recoveryCode: string;
  readonly content: ProfileContent;
}

/** A profile as a released program left it on a disk: journal, attachments, database. */
export interface KeptProfile {
  readonly facts: ProfileFacts;
  readonly journal: ReadonlyMap<string, Uint8Array>;
  readonly blobs: ReadonlyMap<string, Uint8Array>;
  readonly database: DatabaseCopy;
}

export const keptVersions = (): readonly string[] => readdirSync(PROFILES).toSorted();

export function readKeptProfile(version: string): KeptProfile {
  const folder = path.join(PROFILES, version);
  return {
    facts: JSON.parse(readFileSync(path.join(folder, 'facts.json'), 'utf8')) as ProfileFacts,
    journal: readFolder(path.join(folder, 'journal')),
    blobs: readFolder(path.join(folder, 'blobs')),
    database: JSON.parse(
      gunzipSync(readFileSync(path.join(folder, 'database.json.gz'))).toString('utf8'),
    ) as DatabaseCopy,
  };
}

export function writeKeptProfile({ facts, journal, blobs, database }: KeptProfile): void {
  const folder = path.join(PROFILES, facts.version);
  writeFolder(path.join(folder, 'journal'), journal);
  writeFolder(path.join(folder, 'blobs'), blobs);
  writeFileSync(path.join(folder, 'facts.json'), `${JSON.stringify(facts, null, 2)}\n`);
  writeFileSync(path.join(folder, 'database.json.gz'), gzipSync(JSON.stringify(database), { level: 9 }));
}

export const contentOf = (files: MemoryFiles): ReadonlyMap<string, Uint8Array> =>
  new Map(files.names().map((name) => [name, files.peek(name)]));

/** A copy in memory: what a test does to it does not reach the kept files. */
export const memoryCopy = (files: ReadonlyMap<string, Uint8Array>): MemoryFiles =>
  createMemoryFiles(new Map([...files].map(([name, bytes]) => [name, bytes.slice()])));

const readFolder = (folder: string): ReadonlyMap<string, Uint8Array> =>
  new Map(readdirSync(folder).map((name) => [name, new Uint8Array(readFileSync(path.join(folder, name)))]));

function writeFolder(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of files) writeFileSync(path.join(folder, name), bytes);
}
