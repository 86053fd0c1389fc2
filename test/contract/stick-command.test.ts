import 'fake-indexeddb/auto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hubHandlers } from '../../electron/main/ipc/hub';
import { createGate } from '../../renderer/data/gate';
import type { Session } from '../../renderer/data/api';
import { wholeOf } from '../../shared/core/byte-reader';
import { sourceOf } from '../../shared/platform/byte-source';
import { must } from '../../shared/core/assert';
import { newFact, newRecord } from '../../shared/domain/ops';
import { newUuid7, type EntityId } from '../../shared/core/ids';
import { err, ok, type Result } from '../../shared/core/result';
import { answerName } from '../../shared/exchange/bundle/stick-name';
import type { HubPort } from '../../shared/platform/ports';
import type { HubConfig } from '../../server/hub-config';
import { openHub, systemRandom, type RunningHub } from '../../server/open-hub';
import { stickCommand } from '../../server/stick/stick-command';
import { hubWords } from '../../server/words/hub-words';
import { createMemoryMachine, quickDerive, realRandom, startOn } from '../helpers/memory-platform';

const clock = { nowMs: () => Date.now() };
const quiet = () => undefined;
const deps = { clock, random: systemRandom, log: quiet, t: hubWords('en') };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nyamdrel-stick-'));
});
afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));

function good<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** As the desktop reaches a hub, as long as there is a link. */
function desktopPort(link: { isUp: boolean }): HubPort {
  const { identify, post } = hubHandlers();
  return {
    isSameOrigin: () => false,
    identify: async (address, letters) => {
      const { found, fingerprint } = good(await identify(address, letters));
      return found === 'hub' ? ok({ fingerprint }) : err({ type: found });
    },
    post: async (hub, path, body) => {
      const posted = link.isUp ? await post({ ...hub }, path, body) : null;
      if (!posted?.ok || posted.value === null) return err({ type: 'unreachable' });
      return typeof posted.value === 'string' ? err({ type: posted.value }) : ok(posted.value);
    },
    file: () => Promise.resolve(err({ type: 'unreachable' })),
    onOnline: () => quiet,
  };
}

async function foundAndEnrol(hub: RunningHub, config: HubConfig, link: { isUp: boolean }): Promise<Session> {
  if (hub.administrator.type !== 'made') throw new Error('A new hub has a code');
  const platform = { ...startOn(createMemoryMachine()), hub: desktopPort(link) };
  const gate = createGate({ platform, clock, random: realRandom, derive: quickDerive });
  const county = newUuid7({ clock, random: realRandom }) as EntityId;
  const person = { name: '卓玛', nameBo: null, post: '局长', role: 'chief', belongsTo: null } as const;
  const seed = () => [{ kind: 'county.found', ops: [newRecord('county', county, { nameZh: '囊谦' })] }];
  const input = { profile: 'county', person, passphrase: 'same words every time', emblem: 1, seed } as const;
  const { session } = good(await gate.found(input, quiet));
  const address = `https://127.0.0.1:${config.port}`;
  good(await session.exchange.enrol({ address, code: hub.administrator.code }));
  await vi.waitFor(() => expect(session.exchange.status()).toMatchObject({ state: 'delivered', loading: false }), {
    timeout: 20_000,
  });
  return session;
}

describe('the command that takes in a stick', { timeout: 120_000 }, () => {
  it('works beside a running hub and without one, any number of times, and says what it did', async () => {
    const wanted: HubConfig = {
      folder: join(folder, 'hub'),
      databaseUrl: null,
      host: '127.0.0.1',
      port: 0,
      names: [],
      ownCertificate: null,
      appRoot: folder,
    };
    const hub = await openHub(wanted, { version: '1', ...deps });
    const config = { ...wanted, port: hub.port };
    const link = { isUp: true };
    const { save, attach, exchange } = await foundAndEnrol(hub, config, link);
    link.isUp = false;
    const pocket = join(folder, 'pocket');
    await mkdir(pocket);
    const handOut = async () => {
      const file = good(await exchange.sticks.write(10_000_000));
      await writeFile(join(pocket, file.name), await wholeOf(file.parts()));
      good(await exchange.sticks.handedOver(file, '司机'));
      return join(pocket, file.name);
    };
    const addCase = () =>
      save((_, { newId }) => ok({ kind: 'case.register', ops: [newRecord('case', newId() as EntityId, {})] }));
    const bring = async (path: string) => exchange.sticks.take(sourceOf(new Uint8Array(await readFile(path))));

    const photo = (fill: number) => ({ name: 'a.jpg', type: 'image/jpeg', bytes: new Uint8Array(300_000).fill(fill) });
    const addPhoto = async (fill: number) => {
      const { sha256, size, type, name } = good(await attach(photo(fill)));
      const fact = {
        id: `f${fill}`,
        type: 'visited',
        on: '2026-11-21',
        body: { papers: [{ sha256, size, type, name }] },
      };
      await save((world) => {
        const id = must(world.rows('case')[0], 'there is a case').id;
        return ok({
          kind: 'case.visit',
          ops: [newFact({ kind: 'case', id }, fact), ['blob', sha256, { size, type, name }]],
        });
      });
    };

    await addCase();
    await addPhoto(1);
    const first = await handOut();
    // Cut among its photos: the text counts.
    const part = join(pocket, 'part.nyb');
    await writeFile(part, (await readFile(first)).subarray(0, -100_000));
    expect((await stickCommand(config, part, deps)).lines.slice(0, 2)).toEqual([
      'Taken in: 2 changes of machine 1, 2 of them new.',
      'The part with photos and papers is damaged or not whole. All text was taken in; the next stick brings the rest.',
    ]);
    await rm(part);
    await rm(answerName(part));
    const beside = await stickCommand(config, first, deps);
    expect(beside.lines).toEqual([
      'Taken in: 2 changes of machine 1, 0 of them new (2 the hub had before).',
      '1 photo or paper: taken in.',
      `Its answer is ${answerName(first)}: it goes back to machine 1 on a stick. Only that machine can read it.`,
    ]);
    expect((await stickCommand(config, first, deps)).lines.slice(0, 2)).toEqual([
      'Taken in: 2 changes of machine 1, 0 of them new (2 the hub had before).',
      '1 photo or paper: the hub had before.',
    ]);
    good(await bring(answerName(first)));
    expect(exchange.outbox()).toEqual([]);
    expect(exchange.files.waiting()).toEqual([]);
    const unreachable = await stickCommand({ ...config, port: 1 }, first, deps);
    expect(unreachable.lines.join()).toMatch(/^The hub is running and does not answer at its port/);
    await hub.close();

    await addCase();
    await addPhoto(2);
    const second = await handOut();
    expect((await stickCommand(config, second, deps)).lines.slice(0, 2)).toEqual([
      'Taken in: 2 changes of machine 1, 2 of them new.',
      '1 photo or paper: taken in.',
    ]);
    good(await bring(answerName(second)));
    expect(exchange.outbox()).toEqual([]);
    expect((await readdir(pocket)).filter((name) => name.endsWith('.new'))).toEqual([]);

    const says = async (path: string | null) => {
      const done = await stickCommand(config, path, deps);
      expect(done.ok).toBe(false);
      return done.lines.join('\n');
    };
    const whole = await readFile(second);
    const cut = join(pocket, 'cut.nyb');
    await writeFile(cut, whole.subarray(0, 500));
    const letter = join(pocket, 'letter.nyb');
    await writeFile(letter, 'Dear court');
    const renamed = join(pocket, 'renamed.nyb');
    await writeFile(renamed, await readFile(answerName(second)));
    expect(await says(null)).toMatch(/^Name the file/);
    expect(await says(join(pocket, 'nowhere.nyb'))).toMatch(/cannot be read \(ENOENT\)/);
    expect(await says(answerName(second))).toMatch(/^This is an answer/);
    expect(await says(cut)).toMatch(/damaged or not whole/);
    expect(await says(letter)).toMatch(/no file of Nyamdrel/);
    expect(await says(renamed)).toMatch(/sealed for another hub/);
    expect((await readdir(pocket)).toSorted()).toEqual(
      [first, second, answerName(first), answerName(second), cut, letter, renamed]
        .map((path) => path.slice(pocket.length + 1))
        .toSorted(),
    );
  });
});
