import { stat } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.webmanifest': 'application/manifest+json',
};

export interface BundleFile {
  readonly path: string;
  readonly size: number;
  readonly mediaType: string;
  /** Its name changes with its content. */
  readonly isHashed: boolean;
}

/** The file of the built app that a URL path names; `refused` when the path leaves the folder or cannot be one. */
export async function bundleFile(root: string, urlPath: string): Promise<BundleFile | 'refused' | 'missing'> {
  const name = decoded(urlPath);
  if (name === null || name.includes('\0') || name.includes('\\') || name.split('/').includes('..')) return 'refused';
  const path = resolve(root, `.${name === '/' ? '/index.html' : name}`);
  if (!path.startsWith(resolve(root) + sep)) return 'refused';
  const facts = await stat(path).catch(() => null);
  if (facts === null || !facts.isFile()) return 'missing';
  const mediaType = MEDIA_TYPES[extname(path)] ?? 'application/octet-stream';
  return { path, size: facts.size, mediaType, isHashed: name.startsWith('/assets/') };
}

function decoded(urlPath: string): string | null {
  try {
    return decodeURIComponent(urlPath);
  } catch {
    return null;
  }
}
