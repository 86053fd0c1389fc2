import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { appFile } from '../../server/web/app-file';
import { safeHeaders } from '../../server/web/response-headers';
import type { HubForward } from './hub-forward';
import { HOST } from './port';

/** Where one copy of this host tells another that it is there. */
export const IDENTITY_PATH = '/.well-known/nyamdrel';

export interface HostOptions {
  /** The folder of the built renderer. */
  readonly root: string;
  readonly version: string;
  /** The hub that pages reach below `/hub/`; none when there is none. */
  readonly hub?: HubForward;
}

interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
}

/** Serves the built app to browsers of this machine: files of one folder and nothing else. */
export function createHostServer(options: HostOptions): Server {
  const server = createServer((request, response) => {
    const nonce = randomBytes(16).toString('base64');
    const { port } = server.address() as AddressInfo; // a server that gets requests listens on a port
    void replyTo(request, { ...options, port, nonce })
      .catch((): Reply => ({ status: 500 }))
      .then((reply) => {
        if (reply === 'to the hub') options.hub?.pass(request, response, safeHeaders(nonce));
        else send(request, response, reply, nonce);
      });
  });
  return server;
}

interface RequestContext extends HostOptions {
  readonly port: number;
  readonly nonce: string;
}

async function replyTo(request: IncomingMessage, context: RequestContext): Promise<Reply | 'to the hub'> {
  const url = request.url ?? '';
  if (!url.startsWith('/')) return { status: 400 };
  const origin = `${HOST}:${context.port}`;
  const host = request.headers.host?.toLowerCase();
  // The name is part of the data's address too: under another name the browser would show an empty app.
  if (host === `localhost:${context.port}`) return { status: 308, headers: { location: `http://${origin}${url}` } };
  // Another name that leads here is a foreign page reaching for this machine (DNS rebinding).
  if (host !== origin) return { status: 421 };
  const path = url.replace(/[?#].*$/, '');
  if (path === '/hub' || path.startsWith('/hub/')) {
    if (!context.hub) return noHub;
    // Another site's page may not speak with the hub through this machine.
    const from = request.headers.origin;
    return from === undefined || from === `http://${origin}` ? 'to the hub' : { status: 403 };
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return { status: 405, headers: { allow: 'GET, HEAD' } };
  return path === IDENTITY_PATH ? identity(context) : appFile(path, context);
}

const noHub: Reply = {
  status: 503,
  headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  body: JSON.stringify({ type: 'no_hub', title: 'No hub is configured', status: 503 }),
};

const identity = ({ version }: HostOptions): Reply => ({
  status: 200,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: JSON.stringify({ app: 'nyamdrel', version }),
});

function send(request: IncomingMessage, response: ServerResponse, reply: Reply, nonce: string): void {
  const body = Buffer.from(reply.body ?? '');
  response.writeHead(reply.status, { ...safeHeaders(nonce), ...reply.headers, 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}
