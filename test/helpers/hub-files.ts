import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { createHubApp } from '../../server/api/create-hub-app';
import { engineHandlers } from '../../server/engine-handlers';
import type { AdminPorts } from '../../server/engine/admin';
import { createSpool } from '../../server/stick/spool';
import type { SealedStickPorts } from '../../server/stick/take-sealed-stick';
import { createBlobFiles, type BlobFiles } from '../../server/storage/blob-files';
import { err, ok } from '../../shared/core/result';
import type { HubFileCall, HubPort } from '../../shared/platform/ports';

type FileReply = Awaited<ReturnType<HubPort['file']>>;

/** The files of a hub, behind its real web server and on a real disk. */
export interface HubFiles {
  /** `cutAfter`: the link breaks when so many bytes of the piece have gone through, in whichever direction it goes. */
  readonly ask: (call: HubFileCall, cutAfter: number | null) => Promise<FileReply>;
  readonly blobs: BlobFiles;
  readonly close: () => Promise<void>;
}

export async function openHubFiles(ports: AdminPorts & SealedStickPorts): Promise<HubFiles> {
  const folder = await mkdtemp(join(tmpdir(), 'nyamdrel-hub-files-'));
  const blobs = createBlobFiles(join(folder, 'blobs'));
  const app = createHubApp({
    ...engineHandlers({
      ...ports,
      content: (sha256) => blobs.read(sha256),
      spool: createSpool(join(folder, 'spool'), ports.nowMs),
    }),
    name: 'Test',
    version: '1',
    clock: { nowMs: ports.nowMs },
    blobs,
    pages: createBlobFiles(join(folder, 'pages')),
    web: null,
    tls: null,
    log: () => undefined,
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    ask: (call, cutAfter) => ask(app, call, cutAfter),
    blobs,
    close: async () => {
      await app.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function ask(app: FastifyInstance, call: HubFileCall, cutAfter: number | null): Promise<FileReply> {
  const { method, sha256, headers, body } = call;
  const { port } = app.server.address() as AddressInfo;
  return new Promise((resolve) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        path: `/hub/v1/blob/${sha256}`,
        method,
        agent: false,
        headers: { ...headers, 'content-length': body.length },
      },
      (answer) => {
        const parts: Buffer[] = [];
        const size = (): number => parts.reduce((sum, part) => sum + part.length, 0);
        const told = (name: string): number | null =>
          headerOf(answer.headers[name]) === null ? null : Number(answer.headers[name]);
        answer.on('data', (part: Buffer) => {
          parts.push(part);
          if (cutAfter !== null && method === 'GET' && size() > cutAfter) answer.destroy();
        });
        answer.on('error', () => undefined);
        answer.on('close', () => {
          const cut = !answer.complete;
          const bytes = new Uint8Array(Buffer.concat(parts)).slice(0, cut ? (cutAfter ?? 0) : undefined);
          resolve(
            ok({
              status: answer.statusCode ?? 0,
              bytes,
              cut,
              offset: told('upload-offset'),
              size: told('upload-length'),
            }),
          );
        });
      },
    );
    sent.on('error', () => resolve(err({ type: 'unreachable' })));
    if (cutAfter === null || method !== 'PATCH' || body.length <= cutAfter) return void sent.end(body);
    sent.flushHeaders();
    sent.write(body.subarray(0, cutAfter), () => setTimeout(() => sent.destroy(), 20));
  });
}

const headerOf = (header: string | string[] | undefined): string | null => (typeof header === 'string' ? header : null);
