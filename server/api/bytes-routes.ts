import type { FastifyInstance } from 'fastify';
import { encodedAnswer } from './answer-encoding';
import { decodedBody, type BodyLimits } from './body-decoding';
import { addPackedRoute } from './packed-route';
import { RequestRefused, type BytesHandler, type HubHandlers } from './handlers';
import { metaOf } from './request-meta';

/** The routes that carry signed bytes both ways. */
export function addBytesRoutes(app: FastifyInstance, handlers: HubHandlers, limits: BodyLimits): void {
  const add = (path: string, handler: BytesHandler) =>
    app.post(path, async (request, reply) => {
      if (Number(request.headers['content-length'] ?? 0) > limits.wireBytes) throw new RequestRefused('too_large');
      const body = decodedBody(request.raw, {
        encoding: request.headers['content-encoding'] ?? 'identity',
        limits,
      });
      const answer = await handler(body.bytes, metaOf(request, body.isWhole));
      const { body: packed, encoding } = await encodedAnswer(
        answer,
        String(request.headers['x-nyamdrel-accept'] ?? ''),
      );
      if (encoding !== null) void reply.header('content-encoding', encoding);
      return reply
        .header('content-type', 'application/octet-stream')
        .header('cache-control', 'no-store')
        .send(Buffer.from(packed.buffer, packed.byteOffset, packed.length));
    });
  add('/hub/v1/exchange', handlers.exchange);
  addPackedRoute(app, handlers.exchange, limits);
  add('/hub/v1/enrol', handlers.enrol);
  add('/hub/v1/admin', handlers.admin);
}
