import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption';
import { createByteReader } from '../../../shared/core/byte-reader';
import { err, ok } from '../../../shared/core/result';
import {
  SEAL_LEAD_BYTES,
  sealErrorOf,
  sealProblem,
  withLead,
  type SealPort,
} from '../../../shared/exchange/bundle/sealed-file';
import { ageIdentity } from './age-identity';
import { partsOfStream, streamOf } from './byte-streams';

/** To whom sticks for this machine are sealed (`age1…`). */
export const recipientOf = async (dataKey: Uint8Array): Promise<string> =>
  identityToRecipient(await ageIdentity(dataKey, 'stick'));

/** Seals sticks with age; opens those for the machine that has this data key. */
export const stickSeal = (dataKey: Uint8Array): SealPort => ({
  seal: async (recipient, bytes) => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);
    return encrypter.encrypt(bytes);
  },
  open: async (file) => {
    const problem = sealProblem(file);
    if (problem) return err(problem);
    try {
      const decrypter = new Decrypter();
      decrypter.addIdentity(await ageIdentity(dataKey, 'stick'));
      return ok(await decrypter.decrypt(file));
    } catch (thrown) {
      return err(sealErrorOf(thrown));
    }
  },
  sealParts: async (recipient, parts) => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);
    return partsOfStream(await encrypter.encrypt(streamOf(parts)));
  },
  openParts: async (file) => {
    try {
      const reader = createByteReader(file);
      const lead = await reader.take(SEAL_LEAD_BYTES);
      const problem = sealProblem(lead);
      if (problem) return err(problem);
      const decrypter = new Decrypter();
      decrypter.addIdentity(await ageIdentity(dataKey, 'stick'));
      return ok(partsOfStream(await decrypter.decrypt(streamOf(withLead(lead, reader)))));
    } catch (thrown) {
      return err(sealErrorOf(thrown));
    }
  },
});
