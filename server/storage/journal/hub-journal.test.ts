import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { mountSmallDisk } from '../../../test/e2e/durability/small-disk';
import { openHubJournal } from './hub-journal';

const root = mkdtempSync(join(tmpdir(), 'nyamdrel-journal-'));
const small = mountSmallDisk(join(root, 'disk'), 4);
afterAll(() => {
  small?.unmount();
  rmSync(root, { recursive: true, force: true });
});

// Only root on Linux may mount a disk that is really full.
describe.skipIf(small === null)('the journal of a hub on a disk that fills', () => {
  it('refuses what does not fit, keeps what it acknowledged, and goes on when there is room', async () => {
    const folder = join(small?.folder ?? '', 'journal');
    const journal = await openHubJournal({ folder });
    const body = (fill: number) => new Uint8Array(100_000).fill(fill);
    expect(await journal.append(body(1))).toBe(1);
    small?.fill(50_000);
    await expect(journal.append(body(2))).rejects.toMatchObject({ code: 'ENOSPC' });
    await expect(journal.append(body(3))).rejects.toMatchObject({ code: 'ENOSPC' });
    small?.clear();
    expect(await journal.append(body(4))).toBe(2);
    await journal.close();

    const again = await openHubJournal({ folder });
    const kept: number[] = [];
    for await (const record of again.records(1)) kept.push(record.body[0] ?? 0);
    await again.close();
    expect(kept).toEqual([1, 4]);
  });
});
