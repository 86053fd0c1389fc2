import { z } from '../core/zod';

/** Version of the payload of a backup. Raised when an older program could not restore it whole. History: 1 = first. */
export const BACKUP_FORMAT = 1;

/** Why a file is no backup that can be used. Nothing was changed by finding out. */
export type BackupFormatError =
  | { readonly type: 'not_a_backup' }
  /** The file ends too early: a copy that was broken off, a stick pulled out. */
  | { readonly type: 'backup_truncated' }
  | { readonly type: 'backup_damaged' }
  /** Made by a newer program: nothing more of it was read. */
  | { readonly type: 'backup_newer'; readonly formatVersion: number };

const count = z.int().min(0);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

const manifestSchema = z.object({
  format: count,
  appVersion: z.string().max(100),
  profile: z.enum(['county', 'rehearsal']),
  /** Random id of the county's database. */
  database: z.string().max(100),
  /** The device that made it, and its number. */
  dev: z.string().max(100),
  dn: count,
  /** By the clock of the machine, in ms since 1970. */
  madeAtMs: z.number(),
  /** Time of the last change in it; null when there is none. */
  lastChangeMs: z.number().nullable(),
  counts: z.object({
    /** Records of the journal. */
    records: count,
    /** Those of them that are changes. */
    changes: count,
    /** Changes that were damaged already when the backup was made. */
    damaged: count,
    attachments: count,
    /** Attachments that records name and that were not to be found whole. */
    missingAttachments: count,
    /** What the changes amount to, by kind of record. */
    byKind: z.record(z.string(), count),
  }),
  /** SHA-256, hex: the journal header; the records as they are encoded; each attachment's name and sealed bytes in order. */
  sha256: z.object({ header: hash, records: hash, attachments: hash }),
});

/** What a backup says about itself, sealed like the rest of it. Nothing in it names anybody. */
export type Manifest = z.infer<typeof manifestSchema>;

/** Parses the manifest. A newer one is told by its `format` alone, whatever else it has become. */
export function parseManifest(text: string): Manifest | BackupFormatError {
  const json = parseJson(text);
  const version = z.object({ format: count }).safeParse(json);
  if (!version.success) return { type: 'backup_damaged' };
  if (version.data.format > BACKUP_FORMAT) return { type: 'backup_newer', formatVersion: version.data.format };
  const parsed = manifestSchema.safeParse(json);
  return parsed.success ? parsed.data : { type: 'backup_damaged' };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
