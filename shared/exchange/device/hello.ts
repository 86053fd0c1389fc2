import type { DeviceId } from '../../core/ids';
import { EXCHANGE_VERSION, type Hello } from '../wire';
import { SCHEMA_VERSION } from '../change';
import type { Standing } from './standing';

export interface HelloFacts {
  readonly dev: DeviceId;
  readonly nonce: string;
  /** Own chain hash at the acknowledged change, hex. */
  readonly ackedHash: string;
  readonly old: Hello['old'];
  readonly max: number;
  readonly waiting: number;
  readonly app: string;
  readonly age: string | null;
}

/** What the device says before its changes. */
export function helloOf(standing: Standing, facts: HelloFacts): Hello {
  const streams = Object.entries(standing.streams);
  return {
    v: EXCHANGE_VERSION,
    sv: SCHEMA_VERSION,
    dev: facts.dev,
    nonce: facts.nonce,
    epoch: standing.epoch,
    base: standing.acked,
    bh: facts.ackedHash,
    cov: standing.covered,
    cur: Object.fromEntries(
      streams.flatMap(([sid, at]) => (at.type === 'following' ? [[sid, [at.n, at.hash] as const] as const] : [])),
    ),
    load: Object.fromEntries(
      streams.flatMap(([sid, at]) =>
        at.type === 'loading' ? [[sid, { after: at.after, n: at.n, hash: at.hash }] as const] : [],
      ),
    ),
    old: facts.old,
    max: facts.max,
    waiting: facts.waiting,
    app: facts.app,
    age: facts.age,
  };
}
