import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { never } from '../../shared/core/assert';
import {
  isSha256,
  type AppendError,
  type BlobFiles,
  type BlobState,
  type Checksum,
  type Sha256,
} from '../storage/blob-files';
import { byteRange } from './byte-range';
import { RequestRefused, type HubHandlers } from './handlers';
import { metaOf } from './request-meta';

export interface FileRoutesOptions {
  readonly blobs: BlobFiles;
  readonly pages: BlobFiles;
  readonly mayReachFile: HubHandlers['mayReachFile'];
  readonly fileStanding: HubHandlers['fileStanding'];
  /** Of one file, bytes. */
  readonly maxFileBytes: number;
}

type Named = { Params: { sha256: string } };

const TUS = '1.0.0';

/**
 * Files by their hash: pages of snapshots to read, photos and papers to read and to upload. Uploads speak tus 1.0 (core, creation,
 * checksum) with one liberty: the address of an upload is the hash of its content, so a lost answer to the creation costs nothing.
 */
export function addFileRoutes(app: FastifyInstance, options: FileRoutesOptions): void {
  const { blobs, pages, mayReachFile, fileStanding, maxFileBytes } = options;
  const allowed = async (request: FastifyRequest<Named>, area: 'blob' | 'page', act: 'read' | 'write') => {
    const { sha256 } = request.params;
    if (!isSha256(sha256)) throw new RequestRefused('not_found');
    await mayReachFile(
      { sha256, area, act },
      metaOf(request, () => true),
    );
    return sha256;
  };

  app.get<Named>('/hub/v1/page/:sha256', async (request, reply) =>
    sendFile(request, reply, pages, await allowed(request, 'page', 'read')),
  );
  app.get<Named>('/hub/v1/blob/:sha256', async (request, reply) =>
    sendFile(request, reply, blobs, await allowed(request, 'blob', 'read')),
  );

  app.options('/hub/v1/blob', async (_request, reply) =>
    reply
      .headers({
        'tus-resumable': TUS,
        'tus-version': TUS,
        'tus-extension': 'creation,checksum',
        'tus-checksum-algorithm': 'sha1,sha256',
        'tus-max-size': String(maxFileBytes),
      })
      .code(204)
      .send(),
  );

  app.post<Named>('/hub/v1/blob/:sha256', async (request, reply) => {
    const sha256 = await allowed(request, 'blob', 'write');
    const size = lengthIn(request.headers['upload-length']);
    if (size > maxFileBytes) throw new RequestRefused('too_large');
    const state = await blobs.begin(sha256, size);
    const held = { sha256, size: state.size, offset: offsetOf(state) };
    const told = await fileStanding(
      held,
      metaOf(request, () => true),
    );
    return reply
      .headers({ ...standing(state), location: `/hub/v1/blob/${sha256}`, 'content-type': 'application/octet-stream' })
      .code(201)
      .send(Buffer.from(told));
  });

  app.head<Named>('/hub/v1/blob/:sha256', async (request, reply) => {
    const state = await blobs.state(await allowed(request, 'blob', 'write'));
    if (state === null) throw new RequestRefused('not_found');
    return reply
      .headers({ ...standing(state), 'cache-control': 'no-store' })
      .code(200)
      .send();
  });

  app.patch<Named>('/hub/v1/blob/:sha256', async (request, reply) => {
    const sha256 = await allowed(request, 'blob', 'write');
    const outcome = await blobs.append({
      sha256,
      offset: lengthIn(request.headers['upload-offset']),
      source: request.raw,
      checksum: checksumIn(request.headers['upload-checksum']),
    });
    if (!outcome.ok) return refuseAppend(reply, outcome.error);
    return reply.headers(standing(outcome.value)).code(204).send();
  });
}

const offsetOf = (state: BlobState): number => (state.type === 'whole' ? state.size : state.offset);

const standing = (state: BlobState): Record<string, string> => ({
  'tus-resumable': TUS,
  'upload-length': String(state.size),
  'upload-offset': String(offsetOf(state)),
});

function lengthIn(header: string | string[] | undefined): number {
  if (typeof header !== 'string' || !/^\d{1,15}$/.test(header)) throw new RequestRefused('malformed_request');
  return Number(header);
}

function checksumIn(header: string | string[] | undefined): Checksum | undefined {
  if (header === undefined) return undefined;
  const [algorithm, base64] = String(header).split(' ');
  if ((algorithm !== 'sha1' && algorithm !== 'sha256') || base64 === undefined)
    throw new RequestRefused('malformed_request');
  return { algorithm, base64 };
}

/** The statuses are those of tus: 409 asks for the place to go on from, 460 to send the chunk again. */
function refuseAppend(reply: FastifyReply, error: AppendError): FastifyReply {
  const send = (status: number) => reply.header('tus-resumable', TUS).code(status).send({ type: error.type });
  switch (error.type) {
    case 'unknown_upload':
      return send(404);
    case 'wrong_offset':
      void reply.header('upload-offset', String(error.offset));
      return send(409);
    case 'too_long':
      return send(413);
    case 'wrong_checksum':
      return send(460);
    case 'wrong_content':
      return send(422);
    default:
      return never(error);
  }
}

async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  files: BlobFiles,
  sha256: Sha256,
): Promise<FastifyReply> {
  const state = await files.state(sha256);
  if (state?.type !== 'whole') throw new RequestRefused('not_found');
  const { size } = state;
  // Another content has another name, so it may be kept for good; privately, because the next device may not see it.
  void reply.headers({
    'content-type': 'application/octet-stream',
    'cache-control': 'private, max-age=31536000, immutable',
    'accept-ranges': 'bytes',
    etag: `"${sha256}"`,
  });
  const range =
    request.headers['if-range'] === undefined || request.headers['if-range'] === `"${sha256}"`
      ? byteRange(request.headers.range, size)
      : null;
  if (range === 'unsatisfiable') return reply.header('content-range', `bytes */${size}`).code(416).send();
  const stream = await files.read(sha256, range ?? undefined);
  if (stream === null) throw new RequestRefused('not_found');
  if (range === null) return reply.header('content-length', size).send(stream);
  return reply
    .headers({
      'content-range': `bytes ${range.from}-${range.to}/${size}`,
      'content-length': range.to - range.from + 1,
    })
    .code(206)
    .send(stream);
}
