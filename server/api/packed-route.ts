import type { ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { PACKED_PATH } from '../../shared/exchange/packing';
import type { BodyLimits } from './body-decoding';
import { RequestRefused, type BytesHandler } from './handlers';
import { packedAnswer, type PackedAnswer } from './packed-answer';
import { unpackedBody } from './packed-body';
import { metaOf } from './request-meta';

/**
 * The exchange as desktops ask for it: the same bytes as on `/hub/v1/exchange`, packed in ways that a page has not, with the fewest headers.
 * A desktop that finds no such route asks there.
 */
export function addPackedRoute(app: FastifyInstance, exchange: BytesHandler, limits: BodyLimits): void {
  app.post(PACKED_PATH, async (request, reply) => {
    if (Number(request.headers['content-length'] ?? 0) > limits.wireBytes) throw new RequestRefused('too_large');
    const { bytes, isWhole } = await unpackedBody(request.raw, limits);
    const answer = await exchange(
      only(bytes),
      metaOf(request, () => isWhole),
    );
    const packed = await packedAnswer(answer, isWhole ? bytes : null);
    reply.hijack();
    await send(reply.raw, packed);
  });
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** A date, a name of the connection's life and a type: a third of a short answer, and nobody reads them. */
async function send(response: ServerResponse, packed: PackedAnswer): Promise<void> {
  response.sendDate = false;
  response.removeHeader('connection');
  if (packed instanceof Uint8Array) {
    response.setHeader('Content-Length', packed.length);
    response.end(packed);
    return;
  }
  for await (const piece of packed) {
    if (response.destroyed) return;
    if (!response.write(piece)) await drained(response);
  }
  response.end();
}

/** Until there is room again, or nobody is there. */
const drained = (response: ServerResponse): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      response.off('drain', done).off('close', done);
      resolve();
    };
    response.on('drain', done).on('close', done);
  });
