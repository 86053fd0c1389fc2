import 'fake-indexeddb/auto';
import { argon2id } from '@noble/hashes/argon2.js';
import { VERSION } from '../../build/scripts/project';
import { ok, type Result } from '../../shared/core/result';
import type { PersonFields } from '../../shared/domain/organisation/records';
import { sampleCounty } from '../../shared/domain/sample/sample-county';
import type { Session } from '../../renderer/data/api';
import { databaseName } from '../../renderer/data/database';
import { createGate } from '../../renderer/data/gate';
import type { FoundInput, Gate } from '../../renderer/data/gate-api';
import { createMemoryMachine, createStoppedClock, realRandom, startOn } from '../helpers/memory-platform';
import { copyDatabase } from './database-copy';
import { contentOf, writeKeptProfile } from './kept-profile';
import { contentIn, PREFERENCE } from './profile-content';

/**
 * Makes the profile of this very version, to be kept for ever: `npx tsx test/migrations/make-profile.ts`, once a release,
 * before anything of the format changes. All invented; the passphrase is meant to be known.
 */
const PROFILE = 'rehearsal';
const PASSPHRASE = 'kept for every later version ཉམས་བརྟེན';
const MADE_MS = Date.UTC(2026, 10, 20, 4);
const PERSON: PersonFields = { name: '样例卓玛', nameBo: 'སྒྲོལ་མ', post: '执行员', role: 'handler', belongsTo: null };

/** The first third of the sample county's history: every kind of record and most states, in a folder of about a megabyte. */
const seed: FoundInput['seed'] = (context) => sampleCounty(context).slice(0, 350);

const machine = createMemoryMachine();
const gate = createGate({
  platform: startOn(machine),
  clock: createStoppedClock(MADE_MS),
  random: realRandom,
  derive: (secret, salt, { m, t, p }) => Promise.resolve(argon2id(secret, salt, { m, t, p, dkLen: 32 })),
});

const input = { profile: PROFILE, person: PERSON, passphrase: PASSPHRASE, emblem: 3, seed } as const;
const { session, recoveryCode } = must(await gate.found(input, () => undefined));
const attachments = await work(gate, session);
const content = await contentIn(session, attachments);
await gate.lock(session);
writeKeptProfile({
  facts: { version: VERSION, profile: PROFILE, person: session.person, passphrase: PASSPHRASE, recoveryCode, content },
  journal: contentOf(machine.journal[PROFILE]),
  blobs: contentOf(machine.blobs[PROFILE]),
  database: await copyDatabase(databaseName(PROFILE)),
});
console.log(`kept ${VERSION}: ${JSON.stringify(content.requestStatuses)}`);

/** What the sample county has none of: attachments, drafts, a preference, a second person. Answers with the attachments. */
async function work(of: Gate, at: Session): Promise<readonly string[]> {
  const hashes: string[] = [];
  for (const text of ['the receipt', '送达回证 སྐྱེལ་འབྱོར།']) {
    const file = { name: `${text}.txt`, type: 'text/plain', bytes: new TextEncoder().encode(text) };
    const { sha256, ...facts } = must(await at.attach(file));
    must(await at.save(() => ok({ kind: 'sample.attach', ops: [['blob', sha256, facts]] })));
    hashes.push(sha256);
  }
  must(await at.putDraft('case/new/one', { text: '还没有保存' }));
  must(await at.putDraft('case/new/two', 'taken away'));
  must(await at.putDraft('case/new/two', null));
  must(await at.putPreference(PREFERENCE, { language: 'bo' }));
  const second = { fields: { ...PERSON, name: '样例尼玛' }, passphrase: `${PASSPHRASE} 2`, emblem: 5 };
  must(await of.addPerson(at, second));
  return hashes;
}

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
