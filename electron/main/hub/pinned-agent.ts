import { createHash, X509Certificate } from 'node:crypto';
import { Agent, request } from 'node:https';
import { err, ok, type Result } from '../../../shared/core/result';

/** Where a hub hands out the certificate of its authority. */
const CA_PATH = '/connect/nyamdrel-ca.crt';
const MAX_CA_BYTES = 64 * 1024;
/** Another certificate, or no TLS at all: the sign-in page of a network answers so. */
export const isOfStranger = ({ code = '' }: NodeJS.ErrnoException): boolean =>
  /CERT|SELF_SIGNED|ALTNAME|SIGNATURE|SSL|EPROTO/.test(code);

const FIRST_WORD_MS = 30_000;
/** A link that brings nothing for so long is broken. There is no limit to the whole: a slow link may take its time. */
export const SILENCE_MS = 60_000;

export interface Pinned {
  readonly agent: Agent;
  /** SHA-256 of the authority's certificate, hex. */
  readonly fingerprint: string;
}

/**
 * An agent that speaks only with hubs of one authority. The hub hands out the certificate itself; it counts only when its fingerprint is
 * the wanted one, and from then on it checks every connection. `other`: it is known by another authority.
 */
export function pinnedAgent(
  origin: string,
  isWanted: (fingerprint: string) => boolean,
): Promise<Result<Pinned, { readonly type: 'unreachable' | 'other' }>> {
  return new Promise((resolve) => {
    const asked = request(
      new URL(CA_PATH, origin),
      // Nothing is told on this connection, and what it brings is judged by the fingerprint alone.
      { rejectUnauthorized: false, agent: false, timeout: FIRST_WORD_MS },
      (answer) => {
        let pem = '';
        answer.on('data', (part: Buffer) => {
          pem += part.toString('latin1');
          if (pem.length > MAX_CA_BYTES) answer.destroy();
        });
        answer.on('error', () => resolve(err({ type: 'unreachable' })));
        answer.on('close', () => {
          const fingerprint = fingerprintOf(pem);
          if (fingerprint === null || !isWanted(fingerprint)) return resolve(err({ type: 'other' }));
          return resolve(ok({ agent: new Agent({ ca: pem, keepAlive: true, timeout: SILENCE_MS }), fingerprint }));
        });
      },
    );
    asked.on('timeout', () => asked.destroy());
    asked.on('error', (error) => resolve(err({ type: isOfStranger(error) ? 'other' : 'unreachable' })));
    asked.end();
  });
}

function fingerprintOf(pem: string): string | null {
  try {
    return createHash('sha256').update(new X509Certificate(pem).raw).digest('hex');
  } catch {
    return null;
  }
}
