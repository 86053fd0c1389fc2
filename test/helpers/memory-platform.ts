import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes } from '../../shared/core/bytes';
import { err, ok } from '../../shared/core/result';
import type { Clock, Randomness } from '../../shared/core/world-deps';
import { createBlobPort } from '../../shared/journal/blob-store';
import { createErasurePort } from '../../shared/journal/erasure';
import { createJournalPort } from '../../shared/journal/journal-port';
import type { ProfileId } from '../../shared/platform/ports';
import type { DeriveKey } from '../../renderer/data/crypto/argon2';
import { noHub } from '../../renderer/platform/no-hub';
import type { Platform } from '../../renderer/platform/platform';
import { createMemoryFiles, type MemoryFiles } from './memory-files';

/** The disk of a machine in memory: it outlives starts of the program, and can be damaged. */
export interface MemoryMachine {
  readonly journal: Record<ProfileId, MemoryFiles>;
  readonly blobs: Record<ProfileId, MemoryFiles>;
  /** Notes of profiles that are being erased. */
  readonly erasing: MemoryFiles;
  /** 32 bytes of a system key store, or null for a machine without one. */
  machineSecret: Uint8Array | null;
  /** Room on its disk, bytes; null where the host cannot know. */
  freeBytes?: number | null;
}

export const createMemoryMachine = (): MemoryMachine => ({
  journal: { county: createMemoryFiles(), rehearsal: createMemoryFiles() },
  blobs: { county: createMemoryFiles(), rehearsal: createMemoryFiles() },
  erasing: createMemoryFiles(),
  machineSecret: null,
});

/** A start of the program on the machine. Real journal and blob store; only the disk is in memory. */
export function startOn(machine: MemoryMachine): Platform {
  return {
    journal: createJournalPort((profile) => machine.journal[profile]),
    blobs: createBlobPort((profile) => machine.blobs[profile]),
    secrets: {
      backend: () => Promise.resolve(machine.machineSecret ? 'system' : 'none'),
      machineSecret: () =>
        Promise.resolve(machine.machineSecret ? ok(machine.machineSecret) : err({ type: 'missing' })),
    },
    erasure: createErasurePort({
      notes: machine.erasing,
      removeAll: async (profile) => {
        const journalGone = await machine.journal[profile].removeAll();
        return journalGone.ok ? machine.blobs[profile].removeAll() : journalGone;
      },
    }),
    files: {
      open: () => Promise.resolve(ok([])),
      save: () => Promise.resolve(ok(false)),
      saveChecked: () => Promise.resolve(ok(null)),
      openLarge: () => Promise.resolve(ok(null)),
      saveLarge: () => Promise.resolve(ok(null)),
      print: () => Promise.resolve(ok()),
    },
    device: {
      facts: () => Promise.resolve({ host: 'browser', appVersion: '0', bootId: 'test' }),
      space: () => Promise.resolve({ freeBytes: machine.freeBytes ?? null, persisted: true }),
      onSuspend: () => () => undefined,
    },
    hub: noHub,
    backupFolder: null,
    can: { journalOutsideBrowser: true, savePdf: false },
    claim: () => Promise.resolve('claimed'),
  };
}

/** A quick derivation for tests that are not about Argon2id; the real one costs a second a call. */
export const quickDerive: DeriveKey = (secret, salt) => Promise.resolve(sha256(concatBytes(salt, secret)));

/** A clock that stands still until it is set. */
export function createStoppedClock(startMs: number): Clock & { set: (ms: number) => void } {
  let ms = startMs;
  return { nowMs: () => ms, set: (next) => void (ms = next) };
}

export const realRandom: Randomness = { bytes: (count) => crypto.getRandomValues(new Uint8Array(count)) };
