import { createHash, X509Certificate } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Agent, request } from 'node:https';
import { pipeline } from 'node:stream';

/** The hub that this host speaks with: its address, and by what its authority is known (SHA-256 of the certificate, hex). */
export interface HubAddress {
  readonly origin: URL;
  readonly fingerprint: string;
}

/** `https://hub.example:4820#10496CD4…`, the fingerprint as the hub prints it, with or without spaces; null when it is none. */
export function hubAddress(text: string): HubAddress | null {
  if (!URL.canParse(text)) return null;
  const origin = new URL(text);
  const fingerprint = decodeURIComponent(origin.hash.slice(1)).replaceAll(/[\s:]/g, '').toLowerCase();
  if (origin.protocol !== 'https:' || !/^[0-9a-f]{64}$/.test(fingerprint)) return null;
  return { origin, fingerprint };
}

export type ForwardProblem = 'hub_unreachable' | 'wrong_hub';

export interface HubForward {
  /** Passes a request on and the answer back; headers are set over those of the hub. */
  readonly pass: (
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    headers: Readonly<Record<string, string>>,
  ) => void;
  readonly close: () => void;
}

const CA_PATH = '/connect/nyamdrel-ca.crt';
const MAX_CA_BYTES = 64 * 1024;
const SILENCE_MS = 180_000;
/** Between this host and the browser, or the hub, only. */
const HOP_HEADERS = [
  'connection',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
  'te',
  'trailer',
  'host',
  'cookie',
  'set-cookie',
];

/** Speaks with the one hub whose authority has the given fingerprint, and with nobody else. */
export function createHubForward({ origin, fingerprint }: HubAddress): HubForward {
  let agent: Promise<Agent | ForwardProblem> | null = null;
  const trusted = async (): Promise<Agent | ForwardProblem> => {
    agent ??= pinnedAgent(origin, fingerprint);
    const made = await agent;
    if (!(made instanceof Agent)) agent = null; // the next request tries again
    return made;
  };
  return {
    pass: (incoming, outgoing, headers) => {
      void trusted().then((made) => {
        if (made instanceof Agent) passOn({ incoming, outgoing, headers, origin, agent: made });
        else refuse(outgoing, headers, made);
      });
    },
    close: () => void agent?.then((made) => made instanceof Agent && made.destroy()),
  };
}

/** The hub hands out its authority's certificate; it counts only when the fingerprint says so, and then checks every connection. */
function pinnedAgent(origin: URL, fingerprint: string): Promise<Agent | ForwardProblem> {
  return new Promise((resolve) => {
    const asked = request(
      new URL(CA_PATH, origin),
      { rejectUnauthorized: false, agent: false, timeout: 30_000 },
      (answer) => {
        let pem = '';
        answer.on('data', (part: Buffer) => {
          pem += part.toString('latin1');
          if (pem.length > MAX_CA_BYTES) answer.destroy();
        });
        answer.on('error', () => resolve('hub_unreachable'));
        answer.on('close', () =>
          resolve(
            isPinned(pem, fingerprint) ? new Agent({ ca: pem, keepAlive: true, timeout: SILENCE_MS }) : 'wrong_hub',
          ),
        );
      },
    );
    asked.on('timeout', () => asked.destroy());
    asked.on('error', (error) => resolve(problemOf(error)));
    asked.end();
  });
}

function isPinned(pem: string, fingerprint: string): boolean {
  try {
    return createHash('sha256').update(new X509Certificate(pem).raw).digest('hex') === fingerprint;
  } catch {
    return false;
  }
}

interface Passing {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  readonly headers: Readonly<Record<string, string>>;
  readonly origin: URL;
  readonly agent: Agent;
}

function passOn({ incoming, outgoing, headers, origin, agent }: Passing): void {
  const asked = request(
    {
      host: origin.hostname.replace(/^\[|\]$/g, ''),
      port: origin.port || 443,
      path: incoming.url,
      method: incoming.method,
      headers: withoutHops(incoming.headers),
      agent,
      timeout: SILENCE_MS,
    },
    (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, { ...withoutHops(answer.headers), ...headers });
      pipeline(answer, outgoing, () => undefined);
    },
  );
  asked.on('timeout', () => asked.destroy());
  asked.on('error', (error: NodeJS.ErrnoException) => {
    if (outgoing.headersSent) return void outgoing.destroy();
    return refuse(outgoing, headers, problemOf(error));
  });
  // A browser that goes away takes its request along, as far as the hub has not got it.
  pipeline(incoming, asked, () => undefined);
}

/** Another certificate, or no TLS at all: the sign-in page of a network answers so. */
const problemOf = ({ code = '' }: NodeJS.ErrnoException): ForwardProblem =>
  /CERT|SELF_SIGNED|ALTNAME|SIGNATURE|SSL|EPROTO/.test(code) ? 'wrong_hub' : 'hub_unreachable';

const withoutHops = (headers: IncomingMessage['headers']): IncomingMessage['headers'] =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_HEADERS.includes(name)));

function refuse(outgoing: ServerResponse, headers: Readonly<Record<string, string>>, type: ForwardProblem): void {
  if (outgoing.headersSent || outgoing.destroyed) return;
  outgoing.writeHead(502, { ...headers, 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
  outgoing.end(JSON.stringify({ type, status: 502 }));
}
