import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { appFile } from '../web/app-file';
import { connectPage, type ConnectFacts } from '../web/connect-page';
import { packedTexts } from '../web/packed-texts';
import { safeHeaders } from '../web/response-headers';

export interface WebOptions {
  /** The folder of the built renderer. */
  readonly appRoot: string;
  /** What the page for new machines tells. */
  readonly connect: () => Promise<ConnectFacts>;
}

/** The app itself, and `/connect`, which tells a new machine how to trust and reach this hub. */
export function addWebRoutes(app: FastifyInstance, { appRoot, connect }: WebOptions): void {
  const packed = packedTexts();

  const page = (reply: FastifyReply): string => {
    const nonce = randomBytes(16).toString('base64');
    void reply.headers(safeHeaders(nonce));
    return nonce;
  };

  app.get('/connect', async (_request, reply) => {
    const nonce = page(reply);
    return reply
      .headers({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
      .send(connectPage(await connect(), nonce));
  });

  // The type makes phones and Windows offer to install it.
  app.get('/connect/nyamdrel-ca.crt', async (_request, reply) => {
    page(reply);
    return reply
      .headers({
        'content-type': 'application/x-x509-ca-cert',
        'content-disposition': 'attachment; filename="nyamdrel-ca.crt"',
        'cache-control': 'no-store',
      })
      .send((await connect()).caPem);
  });

  const file = async (request: FastifyRequest, reply: FastifyReply) => {
    const nonce = page(reply);
    const answer = await appFile((request.raw.url ?? '/').replace(/[?#].*$/, ''), { root: appRoot, nonce });
    if (answer.status !== 200) {
      return reply.code(answer.status).send({ type: answer.status === 400 ? 'malformed_request' : 'not_found' });
    }
    void reply.headers({ ...answer.headers, vary: 'accept-encoding' });
    const small = answer.isFixedText ? await packed(answer.body, String(request.headers['accept-encoding'])) : null;
    if (small !== null) void reply.header('content-encoding', small.encoding);
    return reply.send(Buffer.from(small?.bytes ?? answer.body));
  };
  app.get('/', file);
  app.get('/*', file);
}
