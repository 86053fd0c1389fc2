import type { FastifyInstance } from 'fastify';
import { encodedAnswer } from './answer-encoding';
import { decodedBody } from './body-decoding';
import type { BytesHandler, HubHandlers } from './handlers';
import { metaOf } from './request-meta';

export interface BodyLimits {
  /** Of a body as it comes over the wire, bytes. */
  readonly wireBytes: number;
  /** Of a body decompressed, bytes. */
  readonly decodedBytes: number;
}

/** The routes that carry signed bytes both ways. */
export function addBytesRoutes(app: FastifyInstance, handlers: HubHandlers, limits: BodyLimits): void {
  const add = (path: string, handler: BytesHandler) =>
    app.post(path, { bodyLimit: limits.wireBytes }, async (request, reply) => {
      const body = decodedBody(request.raw, {
        encoding: request.headers['content-encoding'] ?? 'identity',
        maxBytes: limits.decodedBytes,
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
  add('/hub/v1/enrol', handlers.enrol);
  add('/hub/v1/admin', handlers.admin);
}
