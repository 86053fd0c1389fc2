import { assert } from '../../../shared/core/assert';
import type { BenchCounty } from '../hub/bench-county';
import { withBrowserHub } from '../hub/browser-hub';
import { packedBytes, tapped } from '../hub/tapped';
import type { SlowLink } from '../link/slow-link';
import type { Figure } from '../report';
import { repliesOf, untilIdleAsScheduled } from './link-ours';

/** What a browser's way weighs, which packs with gzip. Bytes only, so the link need not be slow. */
export function browserFigures({
  county,
  way,
  changed,
}: {
  readonly county: BenchCounty;
  readonly way: SlowLink;
  readonly changed: number;
}): Promise<readonly Figure[]> {
  const address = `https://127.0.0.1:${way.port}`;
  return withBrowserHub(address, async (hub) => {
    const { device, transport } = await county.join(
      { role: 'handler', belongsTo: null },
      { keepsRows: true, hub, address },
    );
    const tap = tapped(transport);
    const ports = device.ports(tap);
    const weigh = async (name: string): Promise<Figure> => {
      tap.take();
      way.take();
      await untilIdleAsScheduled(ports);
      const carried = tap.take();
      const { up, down } = way.take();
      const packed = await packedBytes(carried, 'gzip');
      return {
        name: `link, ${name}, from a browser`,
        what: `bytes, ${up} up and ${down} down, TLS and headers included`,
        unit: 'bytes',
        ours: up + down,
        peers: [{ name: 'gzip 9 of the same signed frames', value: packed, aim: 1.15 }],
        aim: null,
      };
    };
    const load = await weigh('first load, whole');
    await device.save(repliesOf(device, changed, 5000));
    const replies = await weigh(`${changed} changed records`);
    assert(device.isDrained(), 'every reply was taken in');
    return [replies, load];
  });
}
