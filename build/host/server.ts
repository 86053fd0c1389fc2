import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bundleFile } from './bundle-file';
import { HOST } from './port';
import { NONCE_PLACEHOLDER, safeHeaders } from './response-headers';

/** Where one copy of this host tells another that it is there. */
export const IDENTITY_PATH = '/.well-known/nyamdrel';

export interface HostOptions {
  /** The folder of the built renderer. */
  readonly root: string;
  readonly version: string;
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
      .then((reply) => send(request, response, reply, nonce));
  });
  return server;
}

interface RequestContext extends HostOptions {
  readonly port: number;
  readonly nonce: string;
}

async function replyTo(request: IncomingMessage, context: RequestContext): Promise<Reply> {
  const url = request.url ?? '';
  if (!url.startsWith('/')) return { status: 400 };
  const origin = `${HOST}:${context.port}`;
  const host = request.headers.host?.toLowerCase();
  // The name is part of the data's address too: under another name the browser would show an empty app.
  if (host === `localhost:${context.port}`) return { status: 308, headers: { location: `http://${origin}${url}` } };
  // Another name that leads here is a foreign page reaching for this machine (DNS rebinding).
  if (host !== origin) return { status: 421 };
  const path = url.replace(/[?#].*$/, '');
  if (path === '/hub' || path.startsWith('/hub/')) return noHub;
  if (request.method !== 'GET' && request.method !== 'HEAD') return { status: 405, headers: { allow: 'GET, HEAD' } };
  return path === IDENTITY_PATH ? identity(context) : fileReply(path, context);
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

async function fileReply(path: string, { root, nonce }: RequestContext): Promise<Reply> {
  const file = await bundleFile(root, path);
  if (file === 'refused') return { status: 400 };
  if (file === 'missing') return { status: 404 };
  const bytes = await readFile(file.path);
  const isPage = file.mediaType.startsWith('text/html');
  const cacheControl = file.isHashed ? 'public, max-age=31536000, immutable' : isPage ? 'no-store' : 'no-cache';
  return {
    status: 200,
    headers: { 'content-type': file.mediaType, 'cache-control': cacheControl },
    body: isPage ? bytes.toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce) : bytes,
  };
}

function send(request: IncomingMessage, response: ServerResponse, reply: Reply, nonce: string): void {
  const body = Buffer.from(reply.body ?? '');
  response.writeHead(reply.status, { ...safeHeaders(nonce), ...reply.headers, 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}
