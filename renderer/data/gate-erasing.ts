import { LAST_BACKUP, lastBackupOf, unsentOf } from '../../shared/backup/last-backup';
import { err } from '../../shared/core/result';
import type { ProfileId } from '../../shared/platform/ports';
import type { Platform } from '../platform/platform';
import type { Session } from './api';
import type { DeriveKey } from './crypto/argon2';
import { openEnvelope } from './crypto/keyring';
import { finishErasure } from './erase';
import type { Gate } from './gate-api';
import type { GateControl } from './gate-control';
import { DRAFT } from './session';

interface Deps {
  readonly platform: Platform;
  readonly derive: DeriveKey;
  readonly machineSecret: (profile: ProfileId) => Promise<Uint8Array | null>;
  readonly controls: ReadonlyMap<Session, GateControl>;
  readonly controlOf: (session: Session) => GateControl;
  readonly lock: (session: Session) => Promise<void>;
}

/** Giving up a profile of this machine, and what would be lost with it (decision 9). */
export function createGateErasing({ platform, derive, machineSecret, controls, controlOf, lock }: Deps) {
  const unsent: Gate['unsent'] = (session) => {
    // While a session ends its pages are drawn once more.
    const locals = controls.get(session)?.store.locals;
    if (!locals) return { changes: 0, drafts: 0, last: null };
    const drafts = [...locals.values()].filter(({ key, value }) => key.startsWith(`${DRAFT}/`) && value !== null);
    return unsentOf(lastBackupOf(session.machinePreference(LAST_BACKUP)), {
      dn: session.context().dn,
      changes: session.journalFacts().changes,
      draftsMs: drafts.map(({ atMs }) => atMs),
    });
  };

  const erase: Gate['erase'] = async (session, passphrase) => {
    const control = controlOf(session);
    const { profile, person } = session;
    const own = control.keyring.envelopes.find((each) => each.for === person);
    const opened = own ? await openEnvelope(own, passphrase, await machineSecret(profile), derive) : null;
    if (!opened) return err({ type: 'wrong_passphrase' });
    // After the wait for the key, right before the first step: nothing may be saved in between.
    const left = unsent(session);
    if (profile === 'county' && left.changes + left.drafts > 0) return err({ type: 'unsent', unsent: left });
    const begun = await platform.erasure.begin(profile);
    if (!begun.ok) return err({ type: 'nothing_erased', cause: begun.error });
    await lock(session);
    const finished = await finishErasure(platform, profile);
    return finished.ok ? finished : err({ type: 'unfinished', cause: finished.error });
  };

  return { unsent, erase } as const;
}
