import type { PersonId } from '../../shared/core/ids';
import type { PersonFields } from '../../shared/domain/organisation/records';
import { newRecord } from '../../shared/domain/ops';
import type { ChangeDraft } from '../../shared/domain/world';
import { bytesFromKeyring, type Keyring } from './crypto/keyring';
import { MIN_PASSPHRASE } from './gate-api';
import type { SessionControl } from './session';
import { replaceHeader } from './store';

/** A session that the gate has given out, with the keyring that it was opened by. */
export type GateControl = SessionControl & { keyring: Keyring };

/** The copy in the database must not keep an envelope that the journal has given up. */
export async function keepKeyring(control: GateControl, keyring: Keyring): Promise<void> {
  control.keyring = keyring;
  await replaceHeader(control.store, bytesFromKeyring(keyring));
}

export const tooShort = (passphrase: string): boolean => [...passphrase.normalize('NFKC')].length < MIN_PASSPHRASE;

export const personDraft = (kind: string, id: PersonId, fields: PersonFields): ChangeDraft => ({
  kind,
  ops: [newRecord('person', id, { ...fields })],
});
