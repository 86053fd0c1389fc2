import { z } from '../core/zod';
import type { Result } from '../core/result';
import type { PortError } from '../platform/ports';
import {
  blobName,
  bytes,
  checkedFile,
  count,
  fileFilters,
  fileName,
  header,
  hubAddress,
  hubFileCall,
  hubFileReply,
  journalCursor,
  journalOpened,
  journalPage,
  journalRecords,
  openedFiles,
  openedLarge,
  profileId,
  rememberedFolder,
  writtenFile,
} from './schemas';

/**
 * The whole contract between the page and the main process. A request is a question that main answers with a
 * `Result`; a push is news from main. Preload, handlers and `renderer/platform/electron.ts` are typed from it.
 */
const request = <A extends z.ZodType<readonly unknown[]>, V extends z.ZodType>(args: A, value: V) => ({ args, value });

export const REQUESTS = {
  journal: {
    profiles: request(z.tuple([]), z.array(profileId).readonly()),
    create: request(z.tuple([profileId, header]), z.void()),
    open: request(z.tuple([profileId]), journalOpened),
    append: request(z.tuple([profileId, journalRecords]), z.void()),
    read: request(z.tuple([profileId, journalCursor.nullable()]), journalPage),
    writeHeader: request(z.tuple([profileId, header]), z.void()),
    close: request(z.tuple([profileId]), z.void()),
  },
  blobs: {
    put: request(z.tuple([profileId, blobName, bytes()]), z.void()),
    get: request(z.tuple([profileId, blobName]), bytes()),
    has: request(z.tuple([profileId, blobName]), z.boolean()),
    remove: request(z.tuple([profileId, blobName]), z.void()),
  },
  secrets: {
    backend: request(z.tuple([]), z.enum(['system', 'none'])),
    machineSecret: request(z.tuple([profileId]), bytes()),
  },
  /** Giving up a profile for good; `finish` is refused unless `begin` was answered. */
  erasure: {
    begun: request(z.tuple([]), z.array(profileId).readonly()),
    begin: request(z.tuple([profileId]), z.void()),
    finish: request(z.tuple([profileId]), z.void()),
  },
  files: {
    open: request(z.tuple([fileFilters]), openedFiles),
    save: request(z.tuple([fileName, bytes(), fileFilters]), z.boolean()),
    saveChecked: request(z.tuple([fileName, bytes(), fileFilters]), checkedFile),
    /** A file that is read in pieces, by number; null when they cancel. */
    openLarge: request(z.tuple([fileFilters]), openedLarge),
    readLarge: request(z.tuple([count, count, count]), bytes()),
    /** A file that is written in pieces, by number; null when they cancel. It stands under its name only after `endLarge`. */
    beginLarge: request(z.tuple([fileName, fileFilters]), count.nullable()),
    writeLarge: request(z.tuple([count, bytes()]), z.void()),
    endLarge: request(z.tuple([count]), writtenFile),
    dropLarge: request(z.tuple([count]), z.void()),
    print: request(z.tuple([]), z.void()),
    /** The page as laid out for print media, as an A4 PDF where the person chooses. False when they cancel. */
    savePdf: request(z.tuple([fileName]), z.boolean()),
  },
  /** Only main knows where the remembered folder lies. */
  backupFolder: {
    remembered: request(z.tuple([]), rememberedFolder),
    choose: request(z.tuple([]), rememberedFolder),
    ready: request(z.tuple([]), z.void()),
    save: request(z.tuple([fileName, bytes()]), writtenFile),
    forget: request(z.tuple([]), z.void()),
  },
  /** Only main speaks with the hub: it checks the connection against the authority that is named. */
  hub: {
    /** Whether the hub at an address is the one whose authority begins like this, and its whole fingerprint. */
    identify: request(
      z.tuple([z.string().max(300), z.string().max(64)]),
      z.object({ found: z.enum(['hub', 'unreachable', 'other']), fingerprint: z.string().nullable() }),
    ),
    /** Null: nothing came. `stranger`: whoever answered is not the hub that is named. `hub_full`: it has no room. */
    post: request(
      z.tuple([hubAddress, z.string().max(64), bytes()]),
      z.union([z.object({ bytes: bytes(), cut: z.boolean() }), z.enum(['stranger', 'hub_full']), z.null()]),
    ),
    /** A file at the hub, by its hash. Null: nothing came. */
    file: request(z.tuple([hubAddress, hubFileCall]), hubFileReply.nullable()),
  },
  device: {
    facts: request(z.tuple([]), z.object({ host: z.literal('electron'), appVersion: z.string(), bootId: z.string() })),
    space: request(z.tuple([]), z.object({ freeBytes: z.number().nullable(), persisted: z.boolean() })),
    /** At the next start, before anything opens it, the IndexedDB folder is moved aside (kept, never deleted). */
    setDatabaseAside: request(z.tuple([]), z.void()),
    /** Whether that was done at this start. */
    wasDatabaseSetAside: request(z.tuple([]), z.boolean()),
    /** Ends this process and starts the program anew. */
    restart: request(z.tuple([]), z.void()),
  },
} as const;

export const PUSHES = {
  device: {
    /** The machine is about to sleep, or the system locks the screen. */
    onSuspend: z.tuple([]),
  },
} as const;

type Requests = typeof REQUESTS;
type Pushes = typeof PUSHES;
export type Section = keyof Requests;

interface RequestShape {
  readonly args: z.ZodType<readonly unknown[]>;
  readonly value: z.ZodType;
}
type Call<R> = R extends RequestShape
  ? (...args: z.output<R['args']>) => Promise<Result<z.output<R['value']>, PortError>>
  : never;
type Subscribe<A> =
  A extends z.ZodType<readonly unknown[]> ? (listener: (...args: z.output<A>) => void) => () => void : never;

/** What main implements: one function for each request of a section. */
export type Handlers<S extends Section> = { readonly [M in keyof Requests[S]]: Call<Requests[S][M]> };

/** What the preload puts on `window.nyamdrel`. */
export type Bridge = {
  readonly [S in Section]: Handlers<S> &
    (S extends keyof Pushes ? { readonly [M in keyof Pushes[S]]: Subscribe<Pushes[S][M]> } : unknown);
};

/** `<section>.<method>`: the name of the channel in Electron's IPC. */
export type RequestChannel = { [S in Section]: `${S}.${keyof Requests[S] & string}` }[Section];
export type PushChannel = { [S in keyof Pushes]: `${S}.${keyof Pushes[S] & string}` }[keyof Pushes];
export type RequestCall<C extends RequestChannel> = C extends `${infer S extends Section}.${infer M}`
  ? M extends keyof Requests[S]
    ? Call<Requests[S][M]>
    : never
  : never;
export type PushListener<C extends PushChannel> = C extends `${infer S extends keyof Pushes}.${infer M}`
  ? M extends keyof Pushes[S]
    ? Pushes[S][M] extends z.ZodType<readonly unknown[]>
      ? (...args: z.output<Pushes[S][M]>) => void
      : never
    : never
  : never;

/** Every request with its channel and schemas, for those who go through all of them. */
export const REQUEST_LIST: readonly (RequestShape & {
  readonly section: Section;
  readonly method: string;
  readonly channel: string;
})[] = Object.entries(REQUESTS).flatMap(([section, methods]) =>
  Object.entries(methods).map(([method, shape]: [string, RequestShape]) => ({
    ...shape,
    section: section as Section, // Object.entries widens the keys of a constant
    method,
    channel: `${section}.${method}`,
  })),
);
