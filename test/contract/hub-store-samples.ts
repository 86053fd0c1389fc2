import { createHash } from 'node:crypto';
import type { DeviceId, EntityId, PersonId } from '../../shared/core/ids';
import type { EntityKind } from '../../shared/exchange/change';
import type { Row } from '../../shared/exchange/row';
import { stampOf } from '../../shared/exchange/stamp';
import type { FeedEntry, HubChange, HubDevice, HubHead, HubRow, WriteSet } from '../../server/engine/hub-store';

/** Records of invented contents for the contract of `HubStore`; what matters to a test is given, the rest is filled in. */

export const idOf = (name: string): EntityId =>
  createHash('sha256').update(name).digest('base64url').slice(0, 22) as EntityId;

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

export const head = (gcn: number): HubHead => ({
  county: idOf('county'),
  epoch: 'epoch-1',
  gcn,
  timeMs: 1_700_000_000_000 + gcn,
  audit: hashOf(`audit ${gcn}`),
});

export const device = (dn: number, more: Partial<HubDevice> = {}): HubDevice => ({
  dev: idOf(`device ${dn}`) as string as DeviceId,
  dn,
  root: idOf(`device ${dn}`) as string as DeviceId,
  pub: 'cHVi',
  ageRecipient: null,
  person: idOf('person') as PersonId,
  lastSeq: 0,
  lastHash: hashOf(''),
  lastEffMs: 0,
  state: 'active',
  revokedAtMs: null,
  enrolledAtMs: 1_700_000_000_000,
  lastHeardMs: null,
  cursors: { court: 3, 'unit:u1': 12 },
  appVersion: '0.2.0',
  waiting: 0,
  ...more,
});

export const change = (dn: number, seq: number, more: Partial<HubChange> = {}): HubChange => ({
  gcn: seq,
  dn,
  seq,
  hash: hashOf(`${dn}.${seq}`),
  root: `${dn}.${seq}/${hashOf(`${dn}.${seq}`)}`,
  frame: Uint8Array.of(0, 255, dn, seq & 255, 10, 13, 92),
  effMs: 1_700_000_000_000,
  arrivedMs: 1_700_000_000_001,
  via: 'link',
  status: 'applied',
  why: null,
  needs: null,
  ...more,
});

/** A record whose texts hold what databases stumble over: NUL, lone surrogates, both scripts, quotes. */
export const row = (kind: EntityKind, name: string, more: Partial<HubRow> = {}): HubRow => {
  const id = idOf(name);
  const origin = { stamp: stampOf({ dn: 1, seq: 1 }), person: idOf('person') as PersonId, atMs: 1_700_000_000_000 };
  const value = `${name} རྫོང་ 囊谦 "\\' \u0000 \ud800 \u{20000}`;
  const whole: Row = {
    kind,
    id,
    created: origin,
    fields: { title: value, amount: 12.5, big: 9_007_199_254_740_991, none: null, list: [1, { z: 1, a: 2 }] },
    stamps: { title: origin.stamp },
    writes: [{ ...origin, field: 'title', value }],
    facts: [],
    conflicts: {},
    unknownOps: 0,
  };
  return { row: whole, gcn: 1, sids: ['court'], everSids: ['court'], parent: null, ...more };
};

export const entry = (sid: string, n: number, gcn = n): FeedEntry => ({
  sid,
  n,
  gcn,
  body: JSON.stringify({ put: [`${sid} ${n}`, 'ཁྲིམས་ཁང་ 法院 \u0000'] }),
  hash: hashOf(`${sid} ${n}`),
});

/** One commit with something in every table. */
export const fullWriteSet = (gcn: number): WriteSet => ({
  head: head(gcn),
  devices: [device(1, { lastSeq: gcn })],
  changes: [change(1, gcn)],
  rows: [row('case', `case ${gcn}`, { gcn })],
  entries: [entry('court', gcn), entry('unit:u1', gcn)],
  streams: [
    { sid: 'court', n: gcn, hash: entry('court', gcn).hash },
    { sid: 'unit:u1', n: gcn, hash: entry('unit:u1', gcn).hash },
  ],
  held: [{ dn: 2, seq: gcn + 1, frame: Uint8Array.of(gcn & 255) }],
  docs: [{ kind: 'code', id: `c${gcn}`, body: '{"used":false}' }],
});
