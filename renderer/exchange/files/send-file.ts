import { createPossession, readFileStanding } from '../../../shared/exchange/file-request';
import { askFile, FIRST_PIECE_BYTES, nextPieceBytes, smallerPiece, type FilePorts } from './ask-file';

/**
 * How the sending of a file ended. `kept`: the hub has it, and said so. `stopped`: there is something more urgent. `link`: the link broke or
 * something answered that is not the hub; what came there counts. `refused`: the hub does not take this file, now.
 */
export type SendEnd = 'kept' | 'stopped' | 'link' | 'refused';

export interface Sending {
  readonly sha256: string;
  readonly content: Uint8Array;
  /** Text wants to go: asked before each piece. */
  readonly isWanted: () => boolean;
  /** It has had its turn: asked after each piece, so that the slowest link carries one. */
  readonly isTimeUp: () => boolean;
  /** The hub holds so many bytes. */
  readonly onProgress: (offset: number) => void;
}

/** Bytes of the next piece, as the link was. One for a session: what one file taught about the link holds for the next. */
export const createPace = () => ({ bytes: FIRST_PIECE_BYTES });
export type Pace = ReturnType<typeof createPace>;

/** Sends a file piece by piece from where the hub says that it stands, never from where this machine thinks. */
export async function sendFile(ports: FilePorts, sending: Sending, pace: Pace): Promise<SendEnd> {
  const { content, isWanted, isTimeUp, onProgress } = sending;
  const proof = possessionOf(ports.store.identity().dev, content);
  for (;;) {
    const begun = await begin(ports, sending, proof);
    if (typeof begun === 'string') return begun;
    let { offset } = begun;
    onProgress(offset);
    if (begun.kept) return 'kept';
    // Whole, and yet this device is not believed to have it: asking again would not change that.
    if (offset >= content.length) return 'refused';
    while (offset < content.length) {
      if (isWanted()) return 'stopped';
      const sent = await sendPiece(ports, sending, { offset, pace });
      if (typeof sent === 'string') return sent;
      offset = sent.offset;
      onProgress(offset);
      if (offset < content.length && isTimeUp()) return 'stopped';
    }
  }
}

const possessionOf = (dev: string, content: Uint8Array): string => {
  const possession = createPossession(dev);
  possession.add(content);
  return possession.hex();
};

async function begin(ports: FilePorts, { sha256, content }: Sending, proof: string) {
  const asked = { m: 'POST', f: sha256, at: 0, len: content.length, sum: proof } as const;
  const { request, reply } = await askFile(ports, asked);
  if (!reply) return 'link';
  if (isRefusal(reply.status)) return 'refused';
  // What is not signed by the hub is no answer of it.
  return (await readFileStanding(reply.bytes, request, ports.verifier)) ?? 'link';
}

async function sendPiece(
  ports: FilePorts,
  { sha256, content }: Sending,
  { offset, pace }: { readonly offset: number; readonly pace: Pace },
): Promise<{ readonly offset: number } | 'link' | 'refused'> {
  const piece = content.slice(offset, offset + pace.bytes);
  const startedMs = ports.clock.nowMs();
  const asked = { m: 'PATCH', f: sha256, at: offset, len: piece.length, sum: await base64Sha256(piece) } as const;
  const { reply } = await askFile(ports, asked, piece);
  const isTaken = reply?.status === 204 && reply.offset !== null;
  // It goes on elsewhere: an earlier piece came through whose answer was lost.
  const isElsewhere = reply?.status === 409 && reply.offset !== null && reply.offset !== offset;
  if (isTaken) pace.bytes = nextPieceBytes(piece.length, ports.clock.nowMs() - startedMs);
  if (reply?.offset !== undefined && reply.offset !== null && (isTaken || isElsewhere)) return { offset: reply.offset };
  pace.bytes = smallerPiece(pace.bytes);
  return reply && isRefusal(reply.status) ? 'refused' : 'link';
}

/** Shut out, not named, too long, or not what its name says. Anything else is tried again with the next contact. */
const isRefusal = (status: number): boolean => status === 403 || status === 413 || status === 422;

async function base64Sha256(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource));
  return btoa(String.fromCharCode(...hash));
}
