import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ok } from '../../../shared/core/result';
import { printFailure } from '../files/print-failure';
import { deviceHandlers } from './device';
import { fileHandlers } from './files';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nyamdrel-dialogs-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const setup = ({
  chosen = [],
  target = null,
}: {
  readonly chosen?: readonly string[];
  readonly target?: string | null;
}) =>
  fileHandlers(
    { chooseFiles: async () => chosen, chooseTarget: async () => target },
    { print: async () => ok(), toPdf: async () => Uint8Array.of(0x25, 0x50) },
  );

describe('files that a person chooses', () => {
  test('are given by name, type and bytes, without their path', async () => {
    const path = join(folder, '回执.PDF');
    writeFileSync(path, 'pdf');
    const bytes = new TextEncoder().encode('pdf');
    expect(await setup({ chosen: [path] }).open([])).toEqual({
      ok: true,
      value: [{ name: '回执.PDF', type: 'application/pdf', bytes }],
    });
  });

  test('may be none, or gone in the meantime', async () => {
    expect(await setup({}).open([])).toEqual({ ok: true, value: [] });
    expect(await setup({ chosen: [join(folder, 'gone')] }).open([])).toEqual({ ok: false, error: { type: 'missing' } });
  });

  test('are written where they say, with the rights of any file of theirs; false when they call it off', async () => {
    const target = join(folder, 'out.pdf');
    expect(await setup({ target }).save('out.pdf', Uint8Array.of(1, 2), [])).toEqual({ ok: true, value: true });
    expect([...readFileSync(target)]).toEqual([1, 2]);
    expect(statSync(target).mode & 0o444).toBe(0o666 & ~process.umask() & 0o444);
    expect(await setup({ target }).savePdf('out.pdf')).toEqual({ ok: true, value: true });
    expect([...readFileSync(target)]).toEqual([0x25, 0x50]);
    expect(await setup({}).save('out.pdf', Uint8Array.of(1), [])).toEqual({ ok: true, value: false });
  });
});

test('a backup is read again before it is called written, and its name is told without its folder', async () => {
  const target = join(folder, '备份.nybak');
  const written = await setup({ target }).saveChecked('x.nybak', Uint8Array.of(1, 2), []);
  expect(written).toEqual({ ok: true, value: { name: '备份.nybak', checked: true } });
  expect([...readFileSync(target)]).toEqual([1, 2]);
  expect(await setup({}).saveChecked('x.nybak', Uint8Array.of(1), [])).toEqual({ ok: true, value: null });
  const gone = await setup({ target: join(target, 'no folder') }).saveChecked('x.nybak', Uint8Array.of(1), []);
  expect(gone.ok).toBe(false);
});

test('calling a print off is no failure, a machine without a printer is told apart', () => {
  expect(printFailure('Print job canceled')).toEqual({ ok: true, value: undefined });
  expect(printFailure('no printers available on the network')).toEqual({ ok: false, error: { type: 'missing' } });
  expect(printFailure('Print job failed')).toEqual({ ok: false, error: { type: 'unknown', what: 'print' } });
});

test('free space is a number where the folder is, and unknown where it is not', async () => {
  const space = (userData: string) =>
    deviceHandlers({ appVersion: '1', bootId: 'b', userData, databaseSetAside: false, restart: () => {} }).space();
  const known = await space(folder);
  expect(known.ok && known.value.freeBytes).toBeGreaterThan(0);
  expect(await space(join(folder, 'gone'))).toMatchObject({ ok: true, value: { freeBytes: null } });
});
