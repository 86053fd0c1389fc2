import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption';
import { err, ok } from '../../../shared/core/result';
import { sealErrorOf, sealProblem, type SealPort } from '../../../shared/exchange/bundle/sealed-file';
import { ageIdentity } from './age-identity';

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
});
