/** One measurement of the product beside its peers of the same run. */
export interface Figure {
  readonly name: string;
  /** What is measured, in a few words. */
  readonly what: string;
  readonly unit: 'ms' | 'MB';
  readonly ours: number;
  readonly peers: readonly Peer[];
  /** Above this the product is too heavy whatever its peers do; null where only the ratio counts. */
  readonly aim: number | null;
}

interface Peer {
  readonly name: string;
  readonly value: number;
  /** The ratio that the product should stay under; null where it is only shown. */
  readonly aim: number | null;
}

export interface Report {
  readonly takenAt: string;
  readonly machine: string;
  readonly chromium: string;
  readonly size: { readonly cases: number; readonly requests: number };
  readonly figures: readonly Figure[];
}

/** `p` of all values are at or below the answer; `p` from 0 to 1. */
export function quantile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The report in plain text: a figure a paragraph, the ratio first, the absolute beside it. */
export function textOf({ takenAt, machine, chromium, size, figures }: Report): string {
  const head = `${takenAt}  ${machine}  Chromium ${chromium}  ${size.cases} cases, ${size.requests} requests`;
  return [head, ...figures.map(paragraphOf)].join('\n\n');
}

function paragraphOf({ name, what, unit, ours, peers, aim }: Figure): string {
  const amount = (value: number): string => `${value < 100 ? value.toFixed(1) : value.toFixed(0)} ${unit}`;
  const aimed = aim === null ? '' : `, aim at most ${aim} ${unit}${ours <= aim ? '' : ': MISSED'}`;
  const rows = peers.map((peer) => {
    const ratio = ours / peer.value;
    const wanted = peer.aim === null ? '' : `, aim at most ${peer.aim}${ratio <= peer.aim ? '' : ': MISSED'}`;
    return `  ${ratio.toFixed(2)} × ${peer.name} (${amount(peer.value)})${wanted}`;
  });
  return [`${name}: ${what}: ${amount(ours)}${aimed}`, ...rows].join('\n');
}

/** The same for a program: every ratio is written out. */
export const jsonOf = (report: Report): string =>
  `${JSON.stringify(
    {
      ...report,
      figures: report.figures.map((figure) => ({
        ...figure,
        peers: figure.peers.map((peer) => ({ ...peer, ratio: figure.ours / peer.value })),
      })),
    },
    null,
    2,
  )}\n`;
