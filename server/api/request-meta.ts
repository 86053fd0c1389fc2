import type { FastifyRequest } from 'fastify';
import type { RequestMeta } from './handlers';

/** Headers that came several times are left out but for the first. */
export const metaOf = (request: FastifyRequest, isWhole: () => boolean): RequestMeta => ({
  method: request.method,
  url: request.raw.url ?? '',
  address: request.ip,
  headers: Object.fromEntries(
    Object.entries(request.headers).flatMap(([name, value]) => {
      const first = Array.isArray(value) ? value[0] : value;
      return first === undefined ? [] : [[name, first]];
    }),
  ),
  isWhole,
});
