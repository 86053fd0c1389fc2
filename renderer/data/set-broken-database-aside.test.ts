import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { err, ok, type Result } from '../../shared/core/result';
import type { PortError } from '../../shared/platform/ports';
import { createMemoryMachine, startOn } from '../../test/helpers/memory-platform';
import type { Platform } from '../platform/platform';
import { setBrokenDatabaseAside } from './set-broken-database-aside';

afterEach(() => vi.restoreAllMocks());

const breakDatabase = () =>
  vi.spyOn(indexedDB, 'databases').mockRejectedValue(new DOMException('backing store', 'UnknownError'));

const setup = (
  given: { wasSetAside?: boolean; freeBytes?: number | null; asked?: Result<void, PortError> } = {},
): { readonly platform: Platform; readonly calls: readonly string[] } => {
  const { wasSetAside = false, freeBytes = null, asked = ok() } = given;
  const calls: string[] = [];
  const note = (name: string, answer: Result<void, PortError>) => async () => {
    calls.push(name);
    return answer;
  };
  const machine = startOn(createMemoryMachine());
  const platform = {
    ...machine,
    device: { ...machine.device, space: async () => ({ freeBytes, persisted: true }) },
    recovery: {
      setDatabaseAside: note('aside', asked),
      wasDatabaseSetAside: async () => wasSetAside,
      restart: note('restart', ok()),
    },
  };
  return { platform, calls };
};

describe('a database that cannot be opened', () => {
  it('is set aside on the desktop, and the app starts again', async () => {
    breakDatabase();
    const { platform, calls } = setup();
    expect(await setBrokenDatabaseAside(platform)).toBe('restarting');
    expect(calls).toEqual(['aside', 'restart']);
  });

  it.each([
    ['it was set aside before this start already', { wasSetAside: true }, []],
    ['the disk is full, which may be the reason', { freeBytes: 1024 * 1024 }, []],
    ['it cannot be asked for', { asked: err({ type: 'disk_full' } as const) }, ['aside']],
  ])('does not restart the app when %s', async (_, given, expected) => {
    breakDatabase();
    const { platform, calls } = setup(given);
    expect(await setBrokenDatabaseAside(platform)).toBe('usable');
    expect(calls).toEqual(expected);
  });

  it('is left alone where the host cannot move it, and so is one that opens', async () => {
    const { platform, calls } = setup();
    expect(await setBrokenDatabaseAside(platform)).toBe('usable');
    breakDatabase();
    expect(await setBrokenDatabaseAside(startOn(createMemoryMachine()))).toBe('usable');
    expect(calls).toEqual([]);
  });
});
