import { request, type Agent } from 'node:https';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { err, ok, type Result } from '../../../shared/core/result';
import type { HubReply } from '../../../shared/platform/ports';
import { isOfStranger, SILENCE_MS } from './pinned-agent';
import { DISK_FULL, readAsFarAsItComes } from './read-answer';

const compress = promisify(brotliCompress);

/** One request, and as much of its answer as comes. */
export async function postToHub(
  agent: Agent,
  { origin, path }: { readonly origin: string; readonly path: string },
  body: Uint8Array,
): Promise<Result<HubReply, { readonly type: 'unreachable' | 'stranger' | 'hub_full' }>> {
  const packed = await compress(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
  return new Promise((resolve) => {
    const asked = request(
      new URL(path, origin),
      {
        method: 'POST',
        agent,
        timeout: SILENCE_MS,
        headers: {
          'content-type': 'application/octet-stream',
          'content-encoding': 'br',
          'content-length': packed.length,
          'x-nyamdrel-accept': 'br',
        },
      },
      (answer) => {
        // A hub that is starting or overloaded, not a word of it.
        if (answer.statusCode !== 200) {
          answer.destroy();
          return resolve(err({ type: answer.statusCode === DISK_FULL ? 'hub_full' : 'unreachable' }));
        }
        return void readAsFarAsItComes(answer).then((reply) => resolve(ok(reply)));
      },
    );
    asked.on('timeout', () => asked.destroy());
    asked.on('error', (error) => resolve(err({ type: isOfStranger(error) ? 'stranger' : 'unreachable' })));
    asked.end(packed);
  });
}
