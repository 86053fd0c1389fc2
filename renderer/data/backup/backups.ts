import { err, ok, type Result } from '../../../shared/core/result';
import type { PersonId } from '../../../shared/core/ids';
import type { ProfileId } from '../../../shared/platform/ports';
import type { Session } from '../api';
import type { DeriveKey } from '../crypto/argon2';
import { createEnvelope, type Keyring } from '../crypto/keyring';
import {
  MIN_PASSPHRASE,
  type BackupError,
  type Backups,
  type BackupSecret,
  type OnProgress,
  type Unlocked,
} from '../gate-api';
import type { Store } from '../store';
import { makeBackup } from './make-backup';
import { checkBackup, namedPeople, readBackup, summaryOf, type CheckedBackup } from './open-backup';
import { restoreBackup, type RestoreDeps } from './restore-backup';

/** What the gate lends to its backups. */
export interface BackupsDeps extends RestoreDeps {
  readonly derive: DeriveKey;
  readonly machineSecret: (profile: ProfileId) => Promise<Uint8Array | null>;
  readonly dataOf: (session: Session) => { readonly store: Store; readonly keyring: Keyring };
  /** Opens what was restored as any other county is opened. */
  readonly enter: (
    entry: {
      readonly profile: ProfileId;
      readonly person: PersonId;
      readonly keyring: Keyring;
      readonly dataKey: Uint8Array;
    },
    onProgress: OnProgress,
  ) => Promise<Result<Unlocked, BackupError>>;
}

export function createBackups(deps: BackupsDeps): Backups {
  type Restore = (input: {
    readonly person: PersonId;
    readonly passphrase: string;
    readonly onProgress: OnProgress;
  }) => Promise<Result<Unlocked, BackupError>>;

  const restoreOf =
    (checked: CheckedBackup): Restore =>
    async ({ person, passphrase, onProgress }) => {
      if ([...passphrase.normalize('NFKC')].length < MIN_PASSPHRASE) return err({ type: 'passphrase_too_short' });
      const { profile } = checked.decoded.manifest;
      const dataKey = checked.keys.raw;
      onProgress({ step: 'key', done: 0, total: 1 });
      const envelope = await createEnvelope(
        {
          for: person,
          emblem: checked.keyring.envelopes.find((each) => each.for === person)?.emblem ?? 0,
          secret: passphrase,
          dataKey,
          machineSecret: await deps.machineSecret(profile),
        },
        deps.derive,
      );
      const keyring = await restoreBackup(deps, { checked, person, envelope, onProgress });
      if (!keyring.ok) return keyring;
      const entered = await deps.enter({ profile, person, keyring: keyring.value, dataKey }, onProgress);
      // That the database was built is what was asked for, no repair.
      return entered.ok
        ? ok({ ...entered.value, healing: entered.value.healing.filter(({ type }) => type !== 'database_rebuilt') })
        : entered;
    };

  return {
    make: (session, onProgress) => makeBackup({ ...deps.dataOf(session), nowMs: deps.clock.nowMs(), onProgress }),
    read: readBackup,
    open: async (file, secret, onProgress) => {
      const checked = await checkBackup(file, secret, { derive: deps.derive, onProgress });
      if (!checked.ok) return checked;
      const restore = restoreOf(checked.value);
      return ok({
        summary: summaryOf(checked.value),
        people: namedPeople(checked.value),
        openedBy: secret.by === 'passphrase' ? secret.person : null,
        restore: ({ person, newPassphrase }, progress) =>
          restore({ person, passphrase: newPassphrase ?? passphraseOf(secret), onProgress: progress }),
      });
    },
  };
}

const passphraseOf = (secret: BackupSecret): string => (secret.by === 'passphrase' ? secret.passphrase : '');
