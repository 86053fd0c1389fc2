import { readFile } from 'node:fs/promises';
import { bundleFile } from './bundle-file';
import { NONCE_PLACEHOLDER } from './response-headers';

export interface AppFile {
  readonly status: 200;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** Text without a nonce in it: worth keeping compressed. */
  readonly isFixedText: boolean;
}

export interface AppFileOptions {
  /** The folder of the built renderer. */
  readonly root: string;
  /** Of this response. */
  readonly nonce: string;
}

/** What a host answers to a URL path within the built app. */
export async function appFile(
  path: string,
  { root, nonce }: AppFileOptions,
): Promise<AppFile | { readonly status: 400 | 404 }> {
  const file = await bundleFile(root, path);
  if (file === 'refused') return { status: 400 };
  if (file === 'missing') return { status: 404 };
  const bytes = await readFile(file.path);
  const isPage = file.mediaType.startsWith('text/html');
  const cacheControl = file.isHashed ? 'public, max-age=31536000, immutable' : isPage ? 'no-store' : 'no-cache';
  return {
    status: 200,
    headers: { 'content-type': file.mediaType, 'cache-control': cacheControl },
    body: isPage ? Buffer.from(bytes.toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce)) : bytes,
    isFixedText: !isPage && /^(text\/|application\/json|image\/svg)/.test(file.mediaType),
  };
}
