import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { decodedBody } from './body-decoding';
import { RequestRefused, type HubHandlers } from './handlers';
import { metaOf } from './request-meta';

/** The route of sealed sticks: read and answered in parts. What is sealed does not get smaller by packing. */
export function addStickRoute(
  app: FastifyInstance,
  { stick }: HubHandlers,
  { maxStickBytes }: { readonly maxStickBytes: number },
): void {
  const limits = { wireBytes: maxStickBytes, decodedBytes: maxStickBytes };
  app.post('/hub/v1/stick', async (request, reply) => {
    if (Number(request.headers['content-length'] ?? 0) > maxStickBytes) throw new RequestRefused('too_large');
    const body = decodedBody(request.raw, { encoding: request.headers['content-encoding'] ?? 'identity', limits });
    const answer = await stick(body.bytes, metaOf(request, body.isWhole));
    return reply
      .header('content-type', 'application/octet-stream')
      .header('cache-control', 'no-store')
      .send(Readable.from(answer, { objectMode: false }));
  });
}
