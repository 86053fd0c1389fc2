import type { StampedChange } from '../../shared/exchange/apply';
import { recordOps } from '../../shared/exchange/change';
import { rowKey } from '../../shared/exchange/device/feed-record';
import type { Standing } from '../../shared/exchange/device/standing';
import { visibleRow } from '../../shared/exchange/device/visible';
import type { Row } from '../../shared/exchange/row';
import type { Delivered } from './exchange-api';

interface FeedPart {
  readonly standing: Standing;
  /** Records as they came from the hub, of those on which changes of this machine are pending. */
  readonly bases: ReadonlyMap<string, Row>;
  readonly pending: readonly StampedChange[];
}

/**
 * The records without what only this machine knows of. What the hub has acknowledged counts, also before it comes back; what it has put
 * aside does not. `everything`: the records as they show, traces of gone ones included. `waiting`: changes not acknowledged.
 */
export function deliveredOf(
  everything: readonly Row[],
  feed: FeedPart | null,
  waiting: readonly StampedChange[],
): Delivered {
  const shown = everything.filter(({ hub }) => !hub?.gone);
  if (!feed) return { rows: shown, shown, waiting: [] };
  const acknowledged = acknowledgedOf(feed, waiting);
  const touched = new Set([...feed.bases.keys(), ...feed.pending.flatMap(keysOf)]);
  const rows = everything.flatMap((row) => {
    const key = rowKey(row.kind, row.id);
    if (!touched.has(key)) return row.hub && !row.hub.gone ? [row] : [];
    return visibleRow(feed.bases.get(key), row, acknowledged) ?? [];
  });
  return { rows, shown, waiting };
}

const keysOf = ({ payload }: StampedChange): readonly string[] =>
  recordOps(payload.o).map(([, kind, id]) => rowKey(kind, id));

/** Changes that the hub has and that count, but that have not come back. */
function acknowledgedOf({ standing, pending }: FeedPart, waiting: readonly StampedChange[]): readonly StampedChange[] {
  const unsent = new Set(waiting);
  const aside = new Set(standing.notApplied.filter(([, status]) => status !== 'late').map(([seq]) => seq));
  return pending.filter((change) => !unsent.has(change) && !aside.has(change.dot.seq));
}
