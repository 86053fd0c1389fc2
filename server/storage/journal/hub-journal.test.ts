import { mkdtempSync, renameSync, rmSync, truncateSync } from 'node:fs';
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

describe('the journal of a hub whose folder is taken away while it runs', () => {
  const body = (fill: number) => new Uint8Array(100).fill(fill);
  const gone = { problem: { type: 'folder_gone' } };

  it('acknowledges nothing that nobody could read again', async () => {
    const folder = join(root, 'deleted');
    const journal = await openHubJournal({ folder });
    expect(await journal.append(body(1))).toBe(1);
    rmSync(folder, { recursive: true });
    await expect(journal.append(body(2))).rejects.toMatchObject(gone);
    await expect(journal.append(body(3))).rejects.toMatchObject(gone);
    expect(journal.last()).toBe(1);
    await journal.close();
  });

  it('takes no other file of the same name for its own, and goes on when its own is back', async () => {
    const [folder, aside] = [join(root, 'moved'), join(root, 'aside')];
    const journal = await openHubJournal({ folder });
    await journal.append(body(1));
    renameSync(folder, aside);
    const other = await openHubJournal({ folder });
    await other.append(body(9));
    await expect(journal.append(body(2))).rejects.toMatchObject(gone);
    await other.close();
    rmSync(folder, { recursive: true });
    renameSync(aside, folder);
    expect(await journal.append(body(3))).toBe(2);
    await journal.close();
  });

  it('writes nothing behind a file that was made shorter under it', async () => {
    const folder = join(root, 'shorter');
    const journal = await openHubJournal({ folder });
    await journal.append(body(1));
    truncateSync(join(folder, 'hub-000000000001.nyj'), 8);
    await expect(journal.append(body(2))).rejects.toMatchObject(gone);
    await journal.close();
  });
});
