import { extname, isAbsolute, relative, resolve } from 'node:path';
import { errorCode } from '../files/port-error';
import { isAppUrl } from '../ipc/trusted-sender';
import { contentPolicy, NONCE_PLACEHOLDER } from './content-policy';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

export interface BundleDeps {
  /** The folder of the built renderer. */
  readonly root: string;
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** A fresh unguessable base64 text for each response. */
  readonly newNonce: () => string;
}

/** Answers requests to app://bundle from one folder, and nothing outside it, each with its content policy. */
export async function serveBundle({ root, readFile, newNonce }: BundleDeps, request: Request): Promise<Response> {
  const path = isAppUrl(request.url) && request.method === 'GET' ? fileFor(root, request.url) : null;
  if (path === null) return refusal(400);
  try {
    return page(path, await readFile(path), newNonce());
  } catch (error) {
    return refusal(errorCode(error) === 'ENOENT' || errorCode(error) === 'EISDIR' ? 404 : 500);
  }
}

/** The file that an address names, or null when it lies outside the bundle. */
export function fileFor(root: string, url: string): string | null {
  const name = decoded(new URL(url).pathname);
  if (name === null || name.includes('\0') || name.includes('\\')) return null;
  const path = resolve(root, `.${name === '/' ? '/index.html' : name}`);
  const inside = relative(root, path);
  return inside === '' || inside.startsWith('..') || isAbsolute(inside) ? null : path;
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

function page(path: string, bytes: Uint8Array, nonce: string): Response {
  const isHtml = extname(path) === '.html';
  const body = isHtml ? new TextDecoder().decode(bytes).replaceAll(NONCE_PLACEHOLDER, nonce) : Uint8Array.from(bytes);
  return new Response(body, {
    headers: { ...safeHeaders(nonce), 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' },
  });
}

const refusal = (status: number): Response => new Response(null, { status, headers: safeHeaders('none') });

const safeHeaders = (nonce: string): Record<string, string> => ({
  'content-security-policy': contentPolicy(nonce),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-cache',
});
