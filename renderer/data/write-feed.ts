import type { Row } from '../../shared/exchange/row';
import type { Feed } from './feed';
import { sealRow, sealStanding } from './records';
import type { FeedWrite, Store } from './store';

/** What of the feed is to be written; `before` are the bases that the database holds. */
export async function feedWriteOf(
  { keys }: Pick<Store, 'keys'>,
  feed: Feed,
  before: ReadonlyMap<string, Row>,
): Promise<FeedWrite> {
  const changed = [...feed.bases].filter(([key, row]) => before.get(key) !== row).map(([, row]) => row);
  const removed = [...before].filter(([key]) => !feed.bases.has(key)).map(([, { id }]) => id);
  return {
    standing: await sealStanding(feed.standing, keys),
    bases: await Promise.all(changed.map((row) => sealRow(row, row.created.stamp, keys))),
    removedBases: removed,
  };
}
