import { COURT, reachOf, streamOf, streamsOf } from '../../shared/access/audience';
import { projectRow } from '../../shared/access/projection';
import type { PersonId } from '../../shared/core/ids';
import type { SignerPort, VerifierPort } from '../../shared/exchange/crypto-port';
import {
  createPossession,
  FILE_REQUEST_HEADER,
  readFileRequest,
  refusalOf,
  signFileStanding,
  type FileRequest,
} from '../../shared/exchange/file-request';
import { namingsIn, type Naming } from '../../shared/exchange/files-named';
import { fileNote, noteDoc, rowKeys } from './file-notes';
import type { HubDevice, HubReader, HubStore } from './hub-store';

export interface FilePorts {
  readonly store: HubStore;
  readonly verifier: VerifierPort;
  readonly signer: SignerPort;
  readonly nowMs: () => number;
  /** The hub's own public key. */
  readonly pub: string;
  /** The content of a file that is here whole, in parts; null when it is not. */
  readonly content: (sha256: string) => Promise<AsyncIterable<Uint8Array> | null>;
}

export interface AskedFile {
  readonly method: string;
  readonly sha256: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Why a file is not given or taken. `unauthorised`: not signed for this very request, or too long ago. `forbidden`: shut out, or the file is
 * nobody's that this device may know of. `not_found`: it may be named where the device sees it, but it is not here for it yet.
 */
export type FileVerdict = 'allowed' | 'unauthorised' | 'forbidden' | 'not_found';

/** Whether a device may do with a file what it asks. Reads the request from its header; nothing else of it is believed. */
export async function judgeFile(ports: FilePorts, asked: AskedFile): Promise<FileVerdict> {
  const read = readFileRequest(asked.headers[FILE_REQUEST_HEADER]);
  if (!read) return 'unauthorised';
  const { request } = read;
  const found = await ports.store.read(async (reader) => {
    const [device, head] = [await reader.device(request.dev), await reader.head()];
    return device && head && { device, head };
  });
  if (!found) return 'unauthorised';
  const { device, head } = found;
  const at = { hub: ports.pub, pub: device.pub, nowMs: Math.max(head.timeMs, ports.nowMs()) };
  if ((await refusalOf(read, asked, at, ports.verifier)) !== null) return 'unauthorised';
  if (device.state === 'revoked') return 'forbidden';
  return verdictOn(request, await ports.store.read((reader) => claimOf(reader, device, asked.sha256)));
}

/** What a device has to do with a file. */
export interface Claim {
  /** Sizes under which it is named where the device sees it, or was named by the device itself. */
  readonly sizes: readonly number[];
  /** Somebody who has the content has named it where the device sees it. */
  readonly mayHave: boolean;
}

function verdictOn({ m, len }: FileRequest, { sizes, mayHave }: Claim): FileVerdict {
  if (sizes.length === 0) return 'forbidden';
  switch (m) {
    case 'POST':
      // As long as it was said to be: nobody fills the disk under a name.
      return sizes.includes(len) ? 'allowed' : 'forbidden';
    case 'PATCH':
      return 'allowed';
    case 'HEAD':
    case 'GET':
      return mayHave ? 'allowed' : 'not_found';
  }
}

export async function claimOf(reader: HubReader, device: HubDevice, sha256: string): Promise<Claim> {
  const note = await fileNote(reader, sha256);
  if (!note) return { sizes: [], mayHave: false };
  const streams = streamsOf(reachOf(await personOf(reader, device.person)));
  const isIt = (naming: Naming): boolean => naming.sha256 === sha256;
  const own: Naming[] = [];
  const seen: Naming[] = [];
  for (const { row, sids } of await reader.rows(rowKeys(note))) {
    for (const naming of namingsIn(row).filter(isIt)) {
      if ((await reader.deviceByNumber(naming.dn))?.root === device.root) own.push(naming);
    }
    for (const sid of sids.filter((each) => streams.includes(streamOf(each)))) {
      seen.push(...namingsIn(projectRow(row, sid)).filter(isIt));
    }
  }
  const sizes = [...own, ...seen].map(({ size }) => size);
  return { sizes, mayHave: await anyHasIt(reader, seen, note.kept) };
}

/**
 * To name a file one needs only its hash, which who was once shown the record still knows. So a naming opens a file only when its author has
 * shown to have the content; the court, which sees everything, may name anything.
 */
async function anyHasIt(reader: HubReader, seen: readonly Naming[], kept: readonly string[]): Promise<boolean> {
  for (const dn of new Set(seen.map((naming) => naming.dn))) {
    const author = await reader.deviceByNumber(dn);
    if (!author) continue;
    if (kept.includes(author.root) || reachOf(await personOf(reader, author.person)) === COURT) return true;
  }
  return false;
}

const personOf = async (reader: HubReader, id: PersonId) => (await reader.rows([{ kind: 'person', id }]))[0]?.row;

/** The signed answer to a device that sends a file: how far it has come. Only for a request that was allowed. */
export async function tellStanding(
  ports: FilePorts,
  { headers, sha256 }: AskedFile,
  held: { readonly size: number; readonly offset: number },
): Promise<Uint8Array> {
  const request = readFileRequest(headers[FILE_REQUEST_HEADER])?.request;
  const isWhole = held.offset === held.size;
  const kept = request !== undefined && isWhole && (await isKeptBy(ports, request, sha256));
  return signFileStanding({ ...held, nonce: request?.nonce ?? '', f: sha256, kept }, ports.signer);
}

/** Whether the device has the content too; it is noted the first time. */
async function isKeptBy(ports: FilePorts, { dev, sum }: FileRequest, sha256: string): Promise<boolean> {
  const { store, content } = ports;
  const known = await store.read(async (reader) => {
    const [device, note] = [await reader.device(dev), await fileNote(reader, sha256)];
    return device && note && { root: device.root, isKept: note.kept.includes(device.root) };
  });
  if (!known) return false;
  if (known.isKept) return true;
  const parts = await content(sha256);
  if (!parts) return false;
  const possession = createPossession(dev);
  for await (const part of parts) possession.add(part);
  if (possession.hex() !== sum) return false;
  return noteKept(store, known.root, sha256);
}

/** Notes that a machine, by its first incarnation, has shown to have the content of a file. */
export const noteKept = (store: HubStore, root: HubDevice['root'], sha256: string): Promise<boolean> =>
  store.lane(async (reader) => {
    const [head, note] = [await reader.head(), await fileNote(reader, sha256)];
    if (!head || !note) return { writes: null, value: false };
    if (note.kept.includes(root)) return { writes: null, value: true };
    return { writes: { head, docs: [noteDoc(sha256, { ...note, kept: [...note.kept, root] })] }, value: true };
  });
