import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { brotliDecompress, constants } from 'node:zlib';
import type { HubReply } from '../../../shared/platform/ports';

/** Insufficient Storage (RFC 4918). */
export const DISK_FULL = 507;
const unbrotli = promisify(brotliDecompress);
/** An answer is asked for by size; what is many times longer comes from no hub of ours. */
export const MAX_ANSWER_BYTES = 64 * 1024 * 1024;

/** The body of an answer as far as it comes: a link that breaks is no error. */
export function rawAsFarAsItComes(answer: IncomingMessage): Promise<HubReply> {
  const parts: Buffer[] = [];
  let size = 0;
  return new Promise((resolve) => {
    answer.on('data', (bytes: Buffer) => {
      size += bytes.length;
      if (size > MAX_ANSWER_BYTES) answer.destroy();
      else parts.push(bytes);
    });
    answer.on('error', () => undefined); // told by `complete`
    answer.on('close', () => resolve({ bytes: new Uint8Array(Buffer.concat(parts)), cut: !answer.complete }));
  });
}

/** The same, unpacked when the hub has packed it. Everything that can be unpacked of a cut answer counts. */
export async function readAsFarAsItComes(answer: IncomingMessage): Promise<HubReply> {
  const came = await rawAsFarAsItComes(answer);
  if (answer.headers['content-encoding'] !== 'br' || came.bytes.length === 0) return came;
  try {
    const finishFlush = constants.BROTLI_OPERATION_FLUSH;
    const bytes = await unbrotli(came.bytes, { finishFlush, maxOutputLength: MAX_ANSWER_BYTES });
    return { bytes: new Uint8Array(bytes), cut: came.cut };
  } catch {
    return { bytes: new Uint8Array(0), cut: true };
  }
}
