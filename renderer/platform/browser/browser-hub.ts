import { err, ok } from '../../../shared/core/result';
import type { HubPort, HubReply } from '../../../shared/platform/ports';

/** A link that brings nothing for so long is broken. There is no limit to the whole: a slow link may take its time. */
const SILENCE_MS = 60_000;

/** The hub as a page reaches it: at the page's own origin, by the browser's own means. */
export const browserHub: HubPort = {
  isSameOrigin: () => true,
  // The browser has judged the certificate before the page was there.
  identify: async () => ok({ fingerprint: null }),
  post: async (_, path, body) => {
    const quiet = silenceGuard();
    try {
      const packed = await gzip(body);
      const response = await fetch(path, {
        method: 'POST',
        body: packed as BodyInit,
        headers: {
          'content-type': 'application/octet-stream',
          'content-encoding': 'gzip',
          'x-nyamdrel-accept': 'gzip',
        },
        signal: quiet.signal,
        cache: 'no-store',
        credentials: 'omit',
        redirect: 'error',
      });
      quiet.heard();
      if (!response.ok) return err({ type: await refusalIn(response) });
      return ok(await readAsFarAsItComes(response, quiet.heard));
    } catch {
      return err({ type: 'unreachable' });
    } finally {
      quiet.end();
    }
  },
  file: async (_, { method, sha256, headers, body }) => {
    const quiet = silenceGuard();
    try {
      const response = await fetch(`/hub/v1/blob/${sha256}`, {
        method,
        ...(method === 'PATCH' ? { body: body as BodyInit } : {}),
        headers: { ...headers, 'tus-resumable': '1.0.0', 'content-type': 'application/offset+octet-stream' },
        signal: quiet.signal,
        cache: 'no-store',
        credentials: 'omit',
        redirect: 'error',
      });
      quiet.heard();
      const reply = await readAsFarAsItComes(response, quiet.heard);
      const told = (name: string): number | null => numberIn(response.headers.get(name));
      return ok({ ...reply, status: response.status, offset: told('upload-offset'), size: told('upload-length') });
    } catch {
      return err({ type: 'unreachable' });
    } finally {
      quiet.end();
    }
  },
  onOnline: (listener) => {
    window.addEventListener('online', listener);
    return () => window.removeEventListener('online', listener);
  },
};

/**
 * A hub that is starting, and a host that reaches none, say so in JSON; the host says too when somebody else answers in the hub's place. What
 * is no JSON comes from neither. A sign-in page that answers as if all were well is told apart by its missing signature.
 */
async function refusalIn(response: Response): Promise<'unreachable' | 'stranger' | 'hub_full'> {
  const problem: unknown = await response.json().catch(() => null);
  if (typeof problem !== 'object' || problem === null || !('type' in problem)) {
    return response.status === 503 ? 'unreachable' : 'stranger';
  }
  if (problem.type === 'disk_full') return 'hub_full';
  return problem.type === 'wrong_hub' ? 'stranger' : 'unreachable';
}

async function readAsFarAsItComes(response: Response, heard: () => void): Promise<HubReply> {
  const parts: Uint8Array[] = [];
  let cut = false;
  const reader = response.body?.getReader();
  while (reader) {
    const read = await reader.read().catch(() => null);
    heard();
    if (!read) cut = true;
    if (!read || read.done) break;
    parts.push(read.value);
  }
  return { bytes: new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer()), cut };
}

async function gzip(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const numberIn = (header: string | null): number | null =>
  header !== null && /^\d{1,15}$/.test(header) ? Number(header) : null;

function silenceGuard() {
  const controller = new AbortController();
  let timer = setTimeout(() => controller.abort(), SILENCE_MS);
  return {
    signal: controller.signal,
    heard: (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => controller.abort(), SILENCE_MS);
    },
    end: (): void => clearTimeout(timer),
  };
}
