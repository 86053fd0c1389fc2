import { must } from '../../../shared/core/assert';
import { HubProcess } from '../../e2e/support/hub-process';
import { foundCounty, workOf } from '../hub/bench-county';
import { openSlowLink } from '../link/slow-link';
import { pouchMissing } from '../peer/pouch-modules';
import { startPouchServer } from '../peer/pouch-process';
import type { Figure, Skipped } from '../report';
import { desktopHub } from '../hub/desktop-hub';
import { browserFigures } from './link-browser';
import { caseFigures, loadFigures } from './link-figures';
import { oursAt } from './link-ours';
import { peersAt } from './link-peers';

export interface LinkSize {
  /** Records of the county. */
  readonly records: number;
  readonly runs: number;
  /** Changed records of the third case. */
  readonly changed: number;
  /** The first load runs on a link so many times as fast. */
  readonly hurry: number;
  /** Called with each figure as soon as it is known: the whole takes minutes. */
  readonly tell: (figures: readonly Figure[]) => void;
}

const CUTS = 5;

/** Exchange over a bad link beside PouchDB: nothing new, one reply, many changed records, the first load. */
export async function measureLink(size: LinkSize): Promise<{
  readonly figures: readonly Figure[];
  readonly skipped: readonly Skipped[];
}> {
  const missing = pouchMissing();
  if (missing !== null) return { figures: [], skipped: [{ name: 'link', why: missing }] };
  const hub = new HubProcess();
  await hub.start();
  const server = await startPouchServer();
  const [way, peerWay] = [await openSlowLink(hub), await openSlowLink(server)];
  try {
    // The court's own machine stands beside the hub.
    const county = await foundCounty(desktopHub(), { address: hub.address, code: hub.founderCode });
    const work = workOf(county.founder, county.units(), { changes: Math.ceil((size.records * 3) / 5), seed: 1 });
    const ours = await oursAt({ county, work, way });
    const peers = await peersAt(peerWay, must(server.port, 'a port'), ours.rows());
    const { runs, changed, hurry, tell } = size;
    const sides = { ours, peers };
    const figures: Figure[] = [];
    const measure = async (work: Promise<readonly Figure[]>): Promise<void> => {
      const measured = await work;
      figures.push(...measured);
      tell(measured);
    };
    await measure(caseFigures('nothing new', { ...sides, runs, change: 0, isSmall: true }));
    await measure(caseFigures('one new reply', { ...sides, runs, change: 1, isSmall: true }));
    await measure(browserFigures({ county, way, changed }));
    await measure(loadFigures({ ...sides, cuts: CUTS, hurry }));
    await measure(caseFigures(`${changed} changed records`, { ...sides, runs: 1, change: changed, isSmall: false }));
    for (const peer of peers) peer.close();
    return { figures, skipped: [] };
  } finally {
    await Promise.all([way.close(), peerWay.close()]);
    await Promise.all([hub.remove(), server.stop()]);
  }
}
