import type { TLSSocket } from 'node:tls';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Clock } from '../../shared/core/world-deps';
import type { BlobFiles } from '../storage/blob-files';
import { StoreProblemError } from '../storage/store-problem';
import type { BodyLimits } from './body-decoding';
import { addBytesRoutes } from './bytes-routes';
import { addFileRoutes } from './file-routes';
import { RequestRefused, type HubHandlers } from './handlers';
import { MAX_SEALED_BYTES } from '../../shared/exchange/bundle/sealed-file';
import { addStickRoute } from './stick-route';
import { addWebRoutes, type WebOptions } from './web-routes';
import type { TellNews } from '../words/hub-news';

export interface HubAppOptions extends HubHandlers {
  readonly name: string;
  readonly version: string;
  readonly clock: Clock;
  /** Photos and papers. */
  readonly blobs: BlobFiles;
  /** Pages of snapshots. */
  readonly pages: BlobFiles;
  /** The app and the page that tells how to reach it; null for the interface alone. */
  readonly web: WebOptions | null;
  /** Certificate and key in PEM; null for plain HTTP, in tests only. */
  readonly tls: { readonly cert: string; readonly key: string } | null;
  /** One line a request, without names, contents or addresses. */
  readonly log: TellNews;
  readonly limits?: Partial<HubLimits>;
}

export interface HubLimits extends BodyLimits {
  /** Of a stick that is brought here, bytes. It is read as it comes; only its text is held in memory, and that has a limit of its own. */
  readonly maxStickBytes: number;
  readonly maxFileBytes: number;
  /** How long a kept connection may be silent. A slow link still receives its answer when we think it is done: no less than 120 s. */
  readonly keepAliveMs: number;
  /** How long a client may take over the head of a request. */
  readonly headersMs: number;
  /** How long a client may take over a whole request. */
  readonly requestMs: number;
  /** How long a connection may stand still within a request or answer. */
  readonly silenceMs: number;
  readonly connections: number;
}

const LIMITS: HubLimits = {
  wireBytes: 16 * 1024 * 1024,
  decodedBytes: 64 * 1024 * 1024,
  maxStickBytes: MAX_SEALED_BYTES,
  maxFileBytes: 256 * 1024 * 1024,
  keepAliveMs: 120_000,
  headersMs: 60_000,
  requestMs: 60 * 60_000,
  silenceMs: 180_000,
  connections: 2000,
};

const TLS_RECORD_BYTES = 2048;

/** The hub's web server, not listening yet. Whatever comes in, it answers or hangs up, and lives on. */
export function createHubApp(options: HubAppOptions): FastifyInstance {
  const limits = { ...LIMITS, ...options.limits };
  const app = Fastify({
    ...(options.tls === null ? {} : { https: { ...options.tls, minVersion: 'TLSv1.2' } }),
    logger: false,
    keepAliveTimeout: limits.keepAliveMs,
    requestTimeout: limits.requestMs,
    connectionTimeout: limits.silenceMs,
    forceCloseConnections: true,
    exposeHeadRoutes: false,
    // An address that cannot be read reaches no route.
    frameworkErrors: (_error: Error, _request: FastifyRequest, reply: FastifyReply) =>
      reply.code(400).send({ type: 'malformed_request' }),
    return503OnClosing: true,
  } as object) as unknown as FastifyInstance;
  // A link that breaks off takes a whole record of TLS with it: they are short.
  app.server.on('secureConnection', (socket: TLSSocket) => void socket.setMaxSendFragment(TLS_RECORD_BYTES));
  app.server.headersTimeout = limits.headersMs;
  app.server.maxConnections = limits.connections;

  // Bodies are read by the handlers, as they come.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => done(null));

  logRequests(app, options);
  answerErrors(app, options.log);
  app.get('/hub/v1/about', async (_request, reply) =>
    reply
      .header('cache-control', 'no-store')
      .send({ app: 'nyamdrel-hub', name: options.name, version: options.version, timeMs: options.clock.nowMs() }),
  );
  addBytesRoutes(app, options, limits);
  addStickRoute(app, options, limits);
  addFileRoutes(app, { ...options, maxFileBytes: limits.maxFileBytes });
  if (options.web !== null) addWebRoutes(app, options.web);
  return app;
}

/** Routes stand in the log, not addresses: those may hold what a person typed. */
function logRequests(app: FastifyInstance, { clock, log }: HubAppOptions): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? '-';
    const { method } = request;
    log({
      type: 'answered',
      atMs: clock.nowMs(),
      method,
      route,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
  });
}

function answerErrors(app: FastifyInstance, log: TellNews): void {
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ type: 'not_found' }));
  app.setErrorHandler((error: Error & { readonly statusCode?: number }, request, reply) => {
    const refusal = error instanceof RequestRefused ? error : refusalOf(error);
    if (error instanceof StoreProblemError) log({ type: 'problem', problem: error.problem });
    if (refusal.type === 'disk_full') log({ type: 'disk_full' });
    if (refusal.type === 'internal')
      log({ type: 'fault', route: request.routeOptions.url ?? '-', place: placeOf(error) });
    // The rest of a body that nobody reads would be taken for the next request.
    if (!request.raw.complete) void reply.header('connection', 'close');
    return reply.code(refusal.status).send({ type: refusal.type });
  });
}

/** Of the system, and of PostgreSQL (class 53). */
const DISK_FULL: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', '53100']);

function refusalOf(error: { readonly statusCode?: number; readonly code?: unknown }) {
  if (error instanceof StoreProblemError) return new RequestRefused('not_ready');
  const { statusCode = 500, code } = error;
  if (DISK_FULL.has(code)) return new RequestRefused('disk_full');
  return new RequestRefused(statusCode < 500 ? 'malformed_request' : 'internal');
}

/** Kind and place of a fault without its message, which may quote data. */
function placeOf(error: Error): string {
  const frame = error.stack?.split('\n').find((line) => line.trimStart().startsWith('at '));
  return `${error.name} ${frame?.trim() ?? ''}`;
}
