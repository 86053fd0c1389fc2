import { err, ok, type Result } from '../../shared/core/result';
import type { PortError } from '../../shared/platform/ports';
import type { Healing } from './gate-api';
import type { OpenInput } from './open-input';
import { reconcile, type FoundDatabase } from './reconcile';
import { readRestingRows } from './page-reader';
import type { Store } from './store';

/** Reads the cases at rest into the store. Before it has answered nothing may be written: commands need to see every record. */
export type ReadRest = () => Promise<Result<readonly Healing[], PortError>>;

interface Opened {
  readonly found: FoundDatabase;
  readonly store: Store;
}

export function createRestReader(input: OpenInput, { found, store }: Opened): ReadRest {
  return async () => {
    const rows = await readRestingRows(found.database, input.keys, found).catch(() => null);
    if (rows) {
      store.world = store.world.with(rows);
      return ok([]);
    }
    // A page is damaged. Nothing was written since the start, so the whole database is made anew from the journal.
    found.database.close();
    const healed = await reconcile(input, null);
    if (!healed.ok) return err(healed.error);
    Object.assign(store, healed.value.store);
    return ok(healed.value.healing);
  };
}
