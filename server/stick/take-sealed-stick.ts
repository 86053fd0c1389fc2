import { err, ok, type Result } from '../../shared/core/result';
import { carriedReply, type CarriedFacts } from '../../shared/exchange/bundle/carried-reply';
import type { SealError, SealPort } from '../../shared/exchange/bundle/sealed-file';
import type { EnrolPorts } from '../engine/enrol';
import { takeStick, type TakeStickError } from '../engine/take-stick';

export interface SealedStickPorts extends EnrolPorts {
  readonly seal: SealPort;
}

/** `no_recipient`: the machine never said to whom its answer is to be sealed. */
export type SealedStickError = SealError | TakeStickError | { readonly type: 'no_recipient' };

/** Opens a stick that a machine sealed to this hub, takes it in, and seals the answer to that machine. */
export async function takeSealedStick(
  ports: SealedStickPorts,
  file: Uint8Array,
): Promise<Result<{ readonly facts: CarriedFacts; readonly sealed: Uint8Array }, SealedStickError>> {
  const opened = await ports.seal.open(file);
  if (!opened.ok) return opened;
  const taken = await takeStick(ports, opened.value);
  if (!taken.ok) return taken;
  const { ageRecipient, bytes, dn, count, fresh } = taken.value;
  const sealed = ageRecipient === null ? null : await ports.seal.seal(ageRecipient, bytes).catch(() => null);
  if (sealed === null) return err({ type: 'no_recipient' });
  return ok({ facts: { dn, count, fresh }, sealed });
}

/** The same for whoever carried it here over a link; he learns what machine it was, and how many changes. */
export async function takeCarriedStick(ports: SealedStickPorts, file: Uint8Array): Promise<Uint8Array> {
  const taken = await takeSealedStick(ports, file);
  return carriedReply(file, taken.ok ? taken : err(taken.error.type), ports.signer);
}
