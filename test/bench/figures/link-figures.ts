import { BAD_LINK, leastMs } from '../link/link-model';
import { median, type Figure } from '../report';
import type { OurRun, Ours, Run } from './link-ours';
import type { LinkPeer } from './link-peers';

const total = ({ traffic }: Run): number => traffic.up + traffic.down;
const middle = <T extends Run>(runs: readonly T[]): T => {
  const seconds = median(runs.map((run) => run.seconds));
  return runs.find((run) => run.seconds === seconds) as T;
};

interface Sides {
  readonly ours: Ours;
  readonly peers: readonly LinkPeer[];
}

/** One case in turns with the peers, so that whatever else the machine does meets all. */
export async function caseFigures(
  name: string,
  {
    ours,
    peers,
    runs,
    change,
    isSmall,
  }: Sides & { readonly runs: number; readonly change: number; readonly isSmall: boolean },
): Promise<readonly Figure[]> {
  const own: OurRun[] = [];
  const others: Run[][] = peers.map(() => []);
  for (let run = 0; run < runs; run++) {
    own.push(await ours.exchange(change));
    for (const [i, peer] of peers.entries()) others[i]?.push(await peer.exchange(change));
  }
  return figuresOf(name, middle(own), { peers: named(peers, others.map(middle)), isSmall });
}

/** The first load, resumed after cuts. */
export async function loadFigures({
  ours,
  peers,
  cuts,
  hurry,
}: Sides & { readonly cuts: number; readonly hurry: number }): Promise<readonly Figure[]> {
  const own = await ours.load(cuts, hurry);
  const others: Run[] = [];
  for (const peer of peers) others.push(await peer.load(cuts, hurry));
  const name = `first load of ${own.records}, ${own.cuts} cuts`;
  const figures = figuresOf(name, own, { peers: named(peers, others), isSmall: false });
  const note = `on a link ${hurry} times as fast, with seconds times ${hurry}: what the machine computes counts ${hurry} times, on every side`;
  return figures.map((figure) => (figure.unit === 's' ? { ...figure, note } : figure));
}

const named = (peers: readonly LinkPeer[], runs: readonly Run[]) =>
  runs.map((run, i) => ({ name: peers[i]?.name ?? '', run }));

/** What no protocol can do better: one trip without a byte. */
const bareTrips = (peers: readonly { readonly name: string; readonly run: Run }[], tripMs: number): string =>
  `one round trip without a byte would be ${peers
    .map(({ name, run }) => `${(tripMs / 1000 / run.seconds).toFixed(2)} × ${name}`)
    .join(', ')}`;

function figuresOf(
  name: string,
  own: OurRun,
  {
    peers,
    isSmall,
  }: { readonly peers: readonly { readonly name: string; readonly run: Run }[]; readonly isSmall: boolean },
): readonly Figure[] {
  const beside = (of: (run: Run) => number, aim: number | null) =>
    peers.map((peer) => ({ name: peer.name, value: of(peer.run), aim }));
  const trip = BAD_LINK.roundTripMs;
  const { traffic } = own;
  const figure = { name: `link, ${name}`, aim: null, peers: [] };
  const least = (leastMs(traffic, BAD_LINK) / trip).toFixed(2);
  return [
    {
      ...figure,
      what: 'until all is exchanged',
      unit: 's',
      ours: own.seconds,
      peers: beside((run) => run.seconds, isSmall ? 0.1 : null),
      ...(isSmall ? { note: bareTrips(peers, trip) } : {}),
    },
    {
      ...figure,
      what: 'requests',
      unit: 'requests',
      ours: own.requests,
      aim: isSmall ? 1 : null,
      peers: beside((run) => run.requests, null),
    },
    {
      ...figure,
      what: 'turns of the flow',
      unit: 'round trips',
      ours: traffic.turns,
      peers: beside((run) => run.traffic.turns, null),
    },
    ...(isSmall
      ? [
          {
            ...figure,
            what: `time ÷ ${trip} ms`,
            unit: 'round trips' as const,
            ours: (own.seconds * 1000) / trip,
            aim: 1.2,
            note: `${least} of them are the link's own: one trip and the bytes at its pace`,
          },
        ]
      : []),
    {
      ...figure,
      what: `bytes, ${traffic.up} up and ${traffic.down} down, TLS and headers included`,
      unit: 'bytes',
      ours: total(own),
      peers: [
        ...beside(total, null),
        { name: 'brotli 11 of the same signed frames', value: own.packed, aim: isSmall ? null : 1.15 },
      ],
    },
  ];
}
