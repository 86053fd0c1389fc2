import type { EntityId } from '../../shared/core/ids';
import type { World } from '../../shared/domain/world';
import type { StampedChange } from '../../shared/exchange/apply';
import type { Standing } from '../../shared/exchange/device/standing';
import { stampOf } from '../../shared/exchange/stamp';
import type { EntityKind } from '../../shared/exchange/change';
import type { OutboxItem, WaitingFile } from './exchange-api';
import type { FileProgress } from './files/file-queue';
import type { OwnFile } from './files/own-files';
import { stickWith } from './preview-stick';

/** What lies in the outbox: changes that the hub has not acknowledged, then those that it did not simply take over. */
export function outboxOf(
  world: World,
  standing: Standing,
  changes: {
    readonly waiting: readonly StampedChange[];
    readonly notApplied: readonly StampedChange[];
    readonly isHeld: (change: StampedChange) => boolean;
    /** The machine as it is now. */
    readonly own: { readonly dev: string; readonly dn: number };
  },
): readonly OutboxItem[] {
  const { own } = changes;
  const told = new Map(standing.notApplied.map(([seq, status, why]) => [seq, { status, why }]));
  const aside = changes.notApplied.flatMap((change) => {
    const { status, why } = told.get(change.dot.seq) ?? {};
    if (status !== 'parked' && status !== 'late') return [];
    return [{ ...itemOf(world, change), state: status, why: why ?? null, handed: null }];
  });
  const waiting = changes.waiting.map((change) => ({
    ...itemOf(world, change),
    state: changes.isHeld(change) ? ('held' as const) : ('waiting' as const),
    why: null,
    // What a former identity wrote is on every stick of the present one.
    handed: stickWith(standing, { dev: own.dev, seq: change.dot.dn === own.dn ? change.dot.seq : 0 }),
  }));
  return [...aside, ...waiting];
}

function itemOf(world: World, { dot, payload }: StampedChange): Omit<OutboxItem, 'state' | 'why' | 'handed'> {
  const records = payload.o.flatMap((op) => (op[0] === 'blob' ? [] : [{ kind: op[1], id: op[2] }]));
  const about = records.find(({ kind }) => kind !== 'access' && kind !== 'lease') ?? records[0] ?? null;
  return {
    stamp: stampOf(dot),
    kind: payload.k,
    person: payload.u,
    atMs: payload.t[0],
    caseId: about ? caseOf(world, about) : null,
    about,
  };
}

/** The files of this machine that the hub has not got, in the order in which they were taken. */
export const waitingFilesOf = (
  world: World,
  files: readonly OwnFile[],
  how: { readonly isNamed: (file: OwnFile) => boolean; readonly progressOf: (sha256: string) => FileProgress },
): readonly WaitingFile[] =>
  files.map((file) => {
    const { sha256, name, size, person, atMs, about } = file;
    const { offset: sent, lastTryMs, why } = how.progressOf(sha256);
    const state = how.isNamed(file) ? (why ?? 'queued') : 'change';
    const caseId = about && caseOf(world, { kind: about.kind as EntityKind, id: about.id as EntityId });
    return { sha256, name, size, person, atMs, about, caseId, sent, lastTryMs, state };
  });

function caseOf(world: World, { kind, id }: { readonly kind: string; readonly id: EntityId }): string | null {
  if (kind === 'case') return id;
  const of = kind === 'party' || kind === 'request' ? world.row(kind, id)?.fields['case'] : null;
  return typeof of === 'string' ? of : null;
}
