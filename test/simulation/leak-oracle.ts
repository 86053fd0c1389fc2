import { streamOf } from '../../shared/access/audience';
import { utf8FromBytes } from '../../shared/core/utf8';
import { recordOps } from '../../shared/exchange/change';
import { parseFeedBody } from '../../shared/exchange/feed';
import { FRAME_TYPES, readFrames } from '../../shared/exchange/frames';
import { unpackRows, type PackedRows } from '../../shared/exchange/packed-rows';
import type { EntriesPage, RowsPage } from '../../shared/exchange/wire';
import type { County, Worker } from './county';

/** What the bytes on the wire must never hold, by the role of whoever reads them. Knows nothing of how the hub decides. */
const FORBIDDEN: { readonly [role: string]: readonly RegExp[] } = {
  liaison: [/SECRET-note/, /"escalated"/],
  township: [/SECRET-note/, /"escalated"/],
  overseer: [/SECRET/],
};

/** By the county's own records, as the hub holds them now, for whoever the machine was enrolled for. */
export function roleAtHub({ hub: { state } }: County, { device, person }: Worker): string {
  const owner = state.devices.get(device.identity().dev)?.person ?? person;
  const role = state.rows.get(`person/${owner}`)?.row.fields['role'];
  return typeof role === 'string' ? role : '';
}

/**
 * Looks at all bytes that leave the hub for a machine. Throws at the first that may not. `roleBefore`: what its person was when the
 * question was asked; others may have changed that while it was answered.
 */
export function watchAnswer(county: County, worker: Worker, bytes: Uint8Array, roleBefore?: string): void {
  const role = roleAtHub(county, worker);
  const forbiddenNow = roleBefore === undefined || roleBefore === role ? (FORBIDDEN[role] ?? []) : [];
  for (const { type, body } of readFrames(bytes).frames) {
    if (type !== FRAME_TYPES.rows && type !== FRAME_TYPES.entries) continue;
    const text = utf8FromBytes(body);
    for (const forbidden of forbiddenNow) {
      if (forbidden.test(text)) throw new Error(`Leak: ${worker.person} was sent ${forbidden}: ${text.slice(0, 300)}`);
    }
    for (const [sid, key] of keysIn(type, JSON.parse(text))) {
      const found = county.hub.state.rows.get(key);
      if (found?.everSids.some((each) => streamOf(each) === sid)) continue;
      throw new Error(`Leak: ${key} was sent in ${sid} to ${worker.person}`);
    }
  }
}

function keysIn(type: number, content: unknown): readonly (readonly [sid: string, key: string])[] {
  if (type === FRAME_TYPES.rows) {
    const page = content as RowsPage;
    return unpackRows(page.p as PackedRows).map((row) => [page.sid, `${row.kind}/${row.id}`] as const);
  }
  return (content as EntriesPage).flatMap(([sid, , , text]) => {
    const body = parseFeedBody(text);
    const ops = recordOps(body?.o ?? []).map((op) => [sid, `${op[1]}/${op[2]}`] as const);
    const coming = body?.p ? unpackRows(body.p).map((row) => [sid, `${row.kind}/${row.id}`] as const) : [];
    return [...ops, ...coming];
  });
}
