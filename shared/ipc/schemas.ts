import { z } from '../core/zod';
import type { Result } from '../core/result';
import type {
  CheckedFile,
  FileFilter,
  HubFileCall,
  HubFileReply,
  JournalCursor,
  JournalOpened,
  JournalRecord,
  PortError,
  ProfileId,
  RememberedFolder,
} from '../platform/ports';

/** Larger than any file that the app seals or prints; a call that carries more is a bug. */
const MAX_BYTES = 512 * 1024 * 1024;
const MAX_HEADER_BYTES = 1024 * 1024;
/** A restored backup comes in one call, so that it is there whole or not at all. */
const MAX_RECORDS = 2_000_000;
/** One bit per port error, no free text a page could show. */
const MAX_WHAT = 200;

/** By name, not `instanceof`: the bytes may come from another realm. A Node Buffer passes, as it is one. */
const isBytes = (value: unknown): value is Uint8Array =>
  Object.prototype.toString.call(value) === '[object Uint8Array]';

export const bytes = (max = MAX_BYTES): z.ZodType<Uint8Array> =>
  z.custom<Uint8Array>((value) => isBytes(value) && value.length <= max);

export const count = z.int().min(0);

export const profileId = z.enum(['county', 'rehearsal']) satisfies z.ZodType<ProfileId>;
export const header = bytes(MAX_HEADER_BYTES);
/** Hexadecimal, so that it can be a file's name and nothing but. */
export const blobName = z.string().regex(/^[0-9a-f]{16,128}$/);

const journalRecord = z.object({
  type: z.enum(['change', 'local', 'feed']),
  seq: count,
  body: bytes(),
}) satisfies z.ZodType<JournalRecord>;
export const journalRecords = z.array(journalRecord).max(MAX_RECORDS).readonly();

export const journalCursor = z.object({ file: count, offset: count }) satisfies z.ZodType<JournalCursor>;

export const journalOpened = z.object({
  header: bytes(),
  lastSeq: count,
  records: count,
  damagedTailBytes: count,
  damagedRecords: count,
}) satisfies z.ZodType<JournalOpened>;

export const journalPage = z.object({ records: z.array(journalRecord).readonly(), next: journalCursor.nullable() });

export const fileFilters = z
  .array(
    z.object({
      name: z.string().max(200),
      extensions: z
        .array(z.string().regex(/^[a-z0-9]{1,12}$/))
        .max(50)
        .readonly(),
    }) satisfies z.ZodType<FileFilter>,
  )
  .max(20)
  .readonly();

/** A proposal for a file's name, never a path. */
// oxlint-disable-next-line no-control-regex -- control characters are exactly what must not stand in a file's name
export const fileName = z.string().regex(/^[^/\\\u0000-\u001f]{1,200}$/u);

export const openedFiles = z.array(z.object({ name: z.string(), type: z.string(), bytes: bytes() })).readonly();

export const openedLarge = z.object({ id: count, name: z.string(), size: count }).nullable();

export const checkedFile = z.object({ name: z.string(), checked: z.boolean() }).nullable();

export const writtenFile = z.object({ name: z.string(), checked: z.boolean() }) satisfies z.ZodType<CheckedFile>;

/** The folder's own name; where it lies stays in main. */
export const rememberedFolder = z
  .object({ name: z.string(), present: z.boolean().nullable() })
  .nullable() satisfies z.ZodType<RememberedFolder | null>;

export const portError = z.discriminatedUnion('type', [
  z.object({ type: z.literal('disk_full') }),
  z.object({ type: z.literal('read_only') }),
  z.object({ type: z.literal('denied') }),
  z.object({ type: z.literal('missing') }),
  z.object({ type: z.literal('in_use') }),
  z.object({ type: z.literal('newer_format'), formatVersion: count }),
  z.object({ type: z.literal('damaged'), what: z.string().max(MAX_WHAT) }),
  z.object({ type: z.literal('refused') }),
  z.object({ type: z.literal('unknown'), what: z.string().max(MAX_WHAT) }),
]) satisfies z.ZodType<PortError>;

/** The outcome of a request as it crosses the process boundary. */
export const resultOf = <T extends z.ZodType>(value: T): z.ZodType<Result<z.output<T>, PortError>> =>
  z.union([
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), error: portError }),
  ]) as unknown as z.ZodType<Result<z.output<T>, PortError>>; // zod makes `value` optional when T admits undefined; Result does not

/** Where a hub is, and the fingerprint of its authority. */
export const hubAddress = z.object({ address: z.string().max(300), fingerprint: z.string().max(64).nullable() });

/** What may stand in a request about a file; its address is made by main. */
const FILE_HEADERS = ['x-nyamdrel-signed', 'upload-length', 'upload-offset', 'upload-checksum', 'range'] as const;
const MAX_PIECE_BYTES = 4 * 1024 * 1024;

export const hubFileCall = z.object({
  method: z.enum(['HEAD', 'POST', 'PATCH', 'GET']),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  headers: z.partialRecord(z.enum(FILE_HEADERS), z.string().max(3000)) as z.ZodType<Readonly<Record<string, string>>>,
  body: bytes(MAX_PIECE_BYTES),
}) satisfies z.ZodType<HubFileCall>;

export const hubFileReply = z.object({
  status: z.int(),
  bytes: bytes(),
  cut: z.boolean(),
  offset: count.nullable(),
  size: count.nullable(),
}) satisfies z.ZodType<HubFileReply>;
