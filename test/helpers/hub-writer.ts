import { openJournaledHubStore } from '../../server/storage/journaled-hub-store';
import { fullWriteSet } from '../contract/hub-store-samples';

/** A process for killing: commits one set after the other to the hub of a folder, and prints each number when it was acknowledged. */
const [folder = ''] = process.argv.slice(2);
const store = await openJournaledHubStore({ folder, rotateBytes: 20_000 });
for (;;) {
  const gcn = await store.lane(async (reader) => {
    const next = ((await reader.head())?.gcn ?? 0) + 1;
    return { writes: fullWriteSet(next), value: next };
  });
  process.stdout.write(`${gcn}\n`);
}
