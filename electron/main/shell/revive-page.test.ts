import { describe, expect, test } from 'vitest';
import { createRevival } from './revive-page';

const setup = (answers: readonly ('again' | 'quit')[] = []) => {
  const done: string[] = [];
  const waiting: (() => void)[] = [];
  const left = [...answers];
  let nowMs = 0;
  const failed = createRevival({
    nowMs: () => nowMs,
    later: (work, pauseMs) => {
      done.push(`in ${pauseMs} ms`);
      waiting.push(work);
    },
    reload: () => done.push('reload'),
    ask: async () => {
      done.push('ask');
      return left.shift() ?? 'quit';
    },
    quit: () => done.push('quit'),
  });
  const wait = async (ms: number) => {
    nowMs += ms;
    for (const work of waiting.splice(0)) work();
    await Promise.resolve();
    await Promise.resolve();
    return done.splice(0);
  };
  return { failed, wait };
};

describe('a page that dies or does not load', () => {
  test('is begun anew, at first at once and then after pauses', async () => {
    const { failed, wait } = setup();
    const seen = [];
    for (let time = 1; time <= 3; time++) {
      failed();
      seen.push(await wait(2000));
    }
    expect(seen).toEqual([
      ['in 0 ms', 'reload'],
      ['in 500 ms', 'reload'],
      ['in 2000 ms', 'reload'],
    ]);
  });

  test('is begun once for one failure that is told twice', async () => {
    const { failed, wait } = setup();
    failed();
    failed();
    expect(await wait(0)).toEqual(['in 0 ms', 'reload']);
  });

  test('the fourth time in a minute the person is asked, and has all tries again', async () => {
    const { failed, wait } = setup(['again', 'quit']);
    const failThrice = async () => {
      for (let time = 1; time <= 3; time++) {
        failed();
        await wait(2000);
      }
    };
    await failThrice();
    failed();
    expect(await wait(0)).toEqual(['ask', 'reload']);
    await failThrice();
    failed();
    expect(await wait(0)).toEqual(['ask', 'quit']);
  });

  test('once an hour is begun anew at once each time', async () => {
    const { failed, wait } = setup();
    for (let time = 1; time <= 8; time++) {
      failed();
      expect(await wait(3_600_000)).toEqual(['in 0 ms', 'reload']);
    }
  });
});
