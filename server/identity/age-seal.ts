import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createByteReader } from '../../shared/core/byte-reader';
import { err, ok } from '../../shared/core/result';
import {
  SEAL_LEAD_BYTES,
  sealErrorOf,
  sealProblem,
  withLead,
  type SealPort,
} from '../../shared/exchange/bundle/sealed-file';
import { writeSafely } from '../tls/write-safely';

export interface HubSeal {
  /** To whom machines seal what is meant for the hub: `age1…`. */
  readonly recipient: string;
  readonly seal: SealPort;
}

const FILE = 'hub.age';

/** The key that opens sticks for the hub, an age identity beside its signing key; made when there is none, also by a hub that ran before. */
export async function openHubSeal(folder: string): Promise<HubSeal> {
  const path = join(folder, FILE);
  const stored = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  const identity = stored?.trim() ?? (await generateX25519Identity());
  if (stored === null) await writeSafely(path, `${identity}\n`);
  return { recipient: await identityToRecipient(identity), seal: createSeal(identity) };
}

/** Seals with age; opens what was sealed to this identity. */
export const createSeal = (identity: string): SealPort => ({
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
      decrypter.addIdentity(identity);
      return ok(await decrypter.decrypt(file));
    } catch (thrown) {
      return err(sealErrorOf(thrown));
    }
  },
  sealParts: async (recipient, parts) => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);
    return encrypter.encrypt(ReadableStream.from(copied(parts)));
  },
  openParts: async (file) => {
    try {
      const reader = createByteReader(file);
      const lead = await reader.take(SEAL_LEAD_BYTES);
      const problem = sealProblem(lead);
      if (problem) return err(problem);
      const decrypter = new Decrypter();
      decrypter.addIdentity(identity);
      return ok(await decrypter.decrypt(ReadableStream.from(copied(withLead(lead, reader)))));
    } catch (thrown) {
      return err(sealErrorOf(thrown));
    }
  },
});

/** The library may keep hold of what it reads. */
async function* copied(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const part of parts) yield Uint8Array.from(part);
}
