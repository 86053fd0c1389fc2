import { request, type Agent } from 'node:https';
import { err, ok, type Result } from '../../../shared/core/result';
import type { HubFileCall, HubFileReply } from '../../../shared/platform/ports';
import { SILENCE_MS } from './pinned-agent';
import { readAsFarAsItComes } from './read-answer';

/** One request about a file, and as much of its answer as comes. Pieces of files travel as they are: photos are compressed already. */
export function askForFile(
  agent: Agent,
  origin: string,
  { method, sha256, headers, body }: HubFileCall,
): Promise<Result<HubFileReply, { readonly type: 'unreachable' }>> {
  return new Promise((resolve) => {
    const asked = request(
      new URL(`/hub/v1/blob/${sha256}`, origin),
      {
        method,
        agent,
        timeout: SILENCE_MS,
        headers: {
          ...headers,
          'tus-resumable': '1.0.0',
          'content-type': 'application/offset+octet-stream',
          'content-length': body.length,
        },
      },
      (answer) => {
        const told = (name: string): number | null => numberIn(answer.headers[name]);
        void readAsFarAsItComes(answer).then((reply) =>
          resolve(
            ok({
              ...reply,
              status: answer.statusCode ?? 0,
              offset: told('upload-offset'),
              size: told('upload-length'),
            }),
          ),
        );
      },
    );
    asked.on('timeout', () => asked.destroy());
    asked.on('error', () => resolve(err({ type: 'unreachable' })));
    asked.end(body);
  });
}

const numberIn = (header: string | string[] | undefined): number | null =>
  typeof header === 'string' && /^\d{1,15}$/.test(header) ? Number(header) : null;
