/** One measurement of the product beside its peers of the same run. */
export interface Figure {
  readonly name: string;
  /** What is measured, in a few words. */
  readonly what: string;
  readonly unit: 'ms' | 's' | 'MB' | 'bytes' | 'requests' | 'round trips' | 'changes/s' | 'devices';
  readonly ours: number;
  readonly peers: readonly Peer[];
  /** The product should stay at or below it (at or above, where more is better) whatever its peers do; null where only the ratio counts. */
  readonly aim: number | null;
  /** Aims are least values, not greatest. */
  readonly moreIsBetter?: true;
  /** What a reader has to know to judge the figure. */
  readonly note?: string;
}

export interface Peer {
  readonly name: string;
  readonly value: number;
  /** The ratio that the product should stay under (over, where more is better); null where it is only shown. */
  readonly aim: number | null;
}

/** What could not be measured here, and what would help. */
export interface Skipped {
  readonly name: string;
  readonly why: string;
}

export interface Report {
  readonly takenAt: string;
  readonly machine: string;
  readonly chromium: string;
  readonly size: { readonly cases: number; readonly requests: number };
  readonly figures: readonly Figure[];
  readonly skipped: readonly Skipped[];
}

/** `p` of all values are at or below the answer; `p` from 0 to 1. */
export function quantile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The report in plain text: a figure a paragraph, the ratio first, the absolute beside it. */
export function textOf({ takenAt, machine, chromium, size, figures, skipped }: Report): string {
  const browser = chromium === '' ? '' : `  Chromium ${chromium}  ${size.cases} cases, ${size.requests} requests`;
  const left = skipped.map(({ name, why }) => `${name}: skipped: ${why}`);
  return [`${takenAt}  ${machine}${browser}`, ...figures.map(paragraphOf), ...left].join('\n\n');
}

export function paragraphOf({ name, what, unit, ours, peers, aim, moreIsBetter, note }: Figure): string {
  const bound = moreIsBetter ? 'at least' : 'at most';
  const judged = (value: number, wanted: number | null, suffix: string): string => {
    if (wanted === null) return '';
    const isMet = moreIsBetter ? value >= wanted : value <= wanted;
    return `, aim ${bound} ${wanted}${suffix}: ${isMet ? 'met' : 'MISSED'}`;
  };
  const rows = peers.map(
    (peer) =>
      `  ${(ours / peer.value).toFixed(2)} × ${peer.name} (${amount(peer.value, unit)})${judged(ours / peer.value, peer.aim, '')}`,
  );
  const head = `${name}: ${what}: ${amount(ours, unit)}${judged(ours, aim, ` ${unit}`)}`;
  return [head, ...rows, ...(note === undefined ? [] : [`  ${note}`])].join('\n');
}

function amount(value: number, unit: Figure['unit']): string {
  const digits = Number.isInteger(value) || value >= 100 ? 0 : value < 10 ? 2 : 1;
  return `${value.toFixed(digits)} ${unit}`;
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
