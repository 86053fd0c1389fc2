import { newUuid7, type PersonId } from '../../shared/core/ids';
import { err, ok, type Result } from '../../shared/core/result';
import type { Clock, Randomness } from '../../shared/core/world-deps';
import type { ProfileId } from '../../shared/platform/ports';
import type { Session } from './api';
import type { DeriveKey } from './crypto/argon2';
import { createEnvelope, openEnvelope, RECOVERY, type Envelope, type Keyring } from './crypto/keyring';
import { recoveryCodeFrom } from './crypto/recovery-code';
import type { Gate, GateError } from './gate-api';
import { keepKeyring, personDraft, tooShort, type GateControl } from './gate-control';
import type { FoundHeader, HeaderStore } from './headers';

interface Deps {
  readonly clock: Clock;
  readonly random: Randomness;
  readonly derive: DeriveKey;
  readonly headers: HeaderStore;
  readonly machineSecret: (profile: ProfileId) => Promise<Uint8Array | null>;
  readonly recoveryEnvelope: (code: string, dataKey: Uint8Array) => Promise<Envelope>;
  readonly controlOf: (session: Session) => GateControl;
}

/** Who may open the data, and with what: people, their passphrases, the recovery code. */
export function createGatePeople(deps: Deps) {
  const { derive, headers, machineSecret, recoveryEnvelope, controlOf } = deps;

  async function withNewPassphrase(
    found: Pick<FoundHeader, 'keyring'>,
    input: {
      readonly profile: ProfileId;
      readonly person: PersonId;
      readonly newPassphrase: string;
      readonly dataKey: Uint8Array;
    },
  ): Promise<Result<Keyring, GateError>> {
    const old = found.keyring.envelopes.find((each) => each.for === input.person);
    const fresh = await createEnvelope(
      {
        for: input.person,
        emblem: old?.emblem ?? 0,
        secret: input.newPassphrase,
        dataKey: input.dataKey,
        machineSecret: await machineSecret(input.profile),
      },
      derive,
    );
    // Read now: in the second that this took, the machine may have got another identity, or another key for what the hub sends.
    const { keyring } = found;
    const isOwn = (each: Envelope): boolean => each.for === input.person;
    return headers.write(input.profile, {
      ...keyring,
      // In place: the pictures keep their order, by which people find theirs.
      envelopes: old ? keyring.envelopes.map((each) => (isOwn(each) ? fresh : each)) : [...keyring.envelopes, fresh],
    });
  }

  const addPerson: Gate['addPerson'] = async (session, { fields, passphrase, emblem }) => {
    if (tooShort(passphrase)) return err({ type: 'passphrase_too_short' });
    const control = controlOf(session);
    const person = newUuid7(deps) as PersonId;
    // The record first: an envelope without a record would open the data for somebody without a name.
    const saved = await control.saveAll([personDraft('person.add', person, fields)]);
    if (!saved.ok) return saved;
    const envelope = await createEnvelope(
      {
        for: person,
        emblem,
        secret: passphrase,
        dataKey: control.store.keys.raw,
        machineSecret: await machineSecret(session.profile),
      },
      derive,
    );
    const written = await headers.write(session.profile, {
      ...control.keyring,
      envelopes: [...control.keyring.envelopes, envelope],
    });
    if (!written.ok) return written;
    await keepKeyring(control, written.value);
    return ok(person);
  };

  const changePassphrase: Gate['changePassphrase'] = async (session, input) => {
    if (tooShort(input.new)) return err({ type: 'passphrase_too_short' });
    const control = controlOf(session);
    const { profile, person } = session;
    const envelope = control.keyring.envelopes.find((each) => each.for === person);
    const dataKey = envelope ? await openEnvelope(envelope, input.old, await machineSecret(profile), derive) : null;
    if (!dataKey) return err({ type: 'wrong_passphrase' });
    const replaced = await withNewPassphrase(control, { profile, person, newPassphrase: input.new, dataKey });
    if (!replaced.ok) return replaced;
    await keepKeyring(control, replaced.value);
    return ok();
  };

  const renewRecoveryCode: Gate['renewRecoveryCode'] = async (session, passphrase) => {
    const control = controlOf(session);
    const { profile, person } = session;
    const own = control.keyring.envelopes.find((each) => each.for === person);
    const dataKey = own ? await openEnvelope(own, passphrase, await machineSecret(profile), derive) : null;
    if (!dataKey) return err({ type: 'wrong_passphrase' });
    const code = recoveryCodeFrom(deps.random.bytes(20));
    const envelope = await recoveryEnvelope(code, dataKey);
    const confirm = async (): Promise<Result<void, GateError>> => {
      const others = control.keyring.envelopes.filter((each) => each.for !== RECOVERY);
      const written = await headers.write(profile, { ...control.keyring, envelopes: [...others, envelope] });
      if (!written.ok) return written;
      await keepKeyring(control, written.value);
      return ok();
    };
    return ok({ code, confirm });
  };

  return { addPerson, changePassphrase, renewRecoveryCode, withNewPassphrase } as const;
}
