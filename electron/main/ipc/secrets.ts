import { readFile } from 'node:fs/promises';
import { err, ok } from '../../../shared/core/result';
import type { Handlers } from '../../../shared/ipc/contract';
import { createSerial } from '../../../shared/journal/serial';
import { portErrorFrom } from '../files/port-error';
import { writeAtomically } from '../files/write-atomically';
import { machineSecret, type SecretDeps, type SecretFile } from '../secrets/machine-secret';
import type { Folders } from '../shell/folders';

export function secretHandlers(folders: Folders, deps: SecretDeps): Handlers<'secrets'> {
  const serial = createSerial(); // two first calls at once would draw two secrets
  return {
    backend: async () => ok((await deps.keyStore.isTrustworthy()) ? 'system' : 'none'),
    machineSecret: (profile) => serial(() => machineSecret(secretFile(folders.secret(profile)), deps)),
  };
}

const secretFile = (path: string): SecretFile => ({
  read: async () => {
    try {
      return ok(await readFile(path));
    } catch (error) {
      return err(portErrorFrom(error, 'read'));
    }
  },
  write: (bytes) => writeAtomically(path, bytes),
});
