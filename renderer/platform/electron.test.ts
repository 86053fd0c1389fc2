import { describe, expect, test } from 'vitest';
import { err, ok } from '../../shared/core/result';
import { REQUEST_LIST, type Bridge } from '../../shared/ipc/contract';
import { electronPlatform } from './electron';

/** The preload's bridge with one answer for every call: the process on the other side is an edge. */
function bridgeThat(answers: () => Promise<unknown>): Bridge {
  const sections: Record<string, Record<string, unknown>> = { device: { onSuspend: () => () => {} } };
  for (const { section, method } of REQUEST_LIST) (sections[section] ??= {})[method] = answers;
  return sections as unknown as Bridge; // the wrong answers are what is tested
}

describe('the Platform on Electron', () => {
  test('hands on a right answer and a told error', async () => {
    const record = { type: 'change', seq: 1, body: Uint8Array.of(1) };
    const page = { records: [record], next: { file: 1, offset: 9 } };
    expect(await electronPlatform(bridgeThat(async () => ok(page))).journal.read('county', null)).toEqual(ok(page));
    const full = err({ type: 'disk_full' });
    expect(await electronPlatform(bridgeThat(async () => full)).journal.append('county', [])).toEqual(full);
  });

  test('hands on an answer without a value', async () => {
    expect(await electronPlatform(bridgeThat(async () => ok())).journal.append('county', [])).toEqual(ok());
  });

  test('never takes a malformed answer for data', async () => {
    for (const answer of [
      undefined,
      null,
      {},
      { ok: true },
      ok({ records: 'x', next: null }),
      err({ type: 'new error' }),
    ]) {
      const { journal } = electronPlatform(bridgeThat(async () => answer));
      expect(await journal.read('county', null)).toEqual(err({ type: 'unknown', what: 'answer' }));
    }
  });

  test('resolves when the call itself fails', async () => {
    const { journal, device, secrets } = electronPlatform(
      bridgeThat(async () => {
        throw new Error('No handler registered');
      }),
    );
    expect(await journal.open('county')).toEqual(err({ type: 'unknown', what: 'ipc' }));
    expect(await device.space()).toEqual({ freeBytes: null, persisted: true });
    expect(await secrets.backend()).toBe('none');
    await expect(journal.close('county')).resolves.toBeUndefined();
  });
});
