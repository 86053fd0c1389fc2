import { request, type Agent, type RequestOptions } from 'node:https';
import type { IncomingMessage } from 'node:http';
import type { ConnectionOptions, TLSSocket } from 'node:tls';
import { err, ok, type Result } from '../../../shared/core/result';
import { PACKED_PATH } from '../../../shared/exchange/packing';
import type { HubReply } from '../../../shared/platform/ports';
import { packRequest, unpackAnswer } from './pack-request';
import { isOfStranger, SILENCE_MS } from './pinned-agent';
import { DISK_FULL, MAX_ANSWER_BYTES, rawAsFarAsItComes } from './read-answer';

/** `earlier`: a hub of before: it has no such route, or cannot unpack what was sent. It is asked in the way of before. */
export type PackedError = { readonly type: 'unreachable' | 'stranger' | 'hub_full' | 'earlier' };

/** One exchange in as few bytes as the two can make of it: no header that nobody reads, and a dictionary that both hold. */
export async function postPacked(
  agent: Agent,
  origin: string,
  body: Uint8Array,
): Promise<Result<HubReply, PackedError>> {
  const packed = await packRequest(body);
  // The types do not know that what Node does not need for the request goes to the connection.
  const options: RequestOptions & Pick<ConnectionOptions, 'session'> = {
    method: 'POST',
    agent,
    timeout: SILENCE_MS,
    headers: { 'Content-Length': packed.length },
    session: sessions.get(agent),
  };
  return new Promise((resolve) => {
    const asked = request(
      new URL(PACKED_PATH, origin),
      options,
      (answer) => void readPacked(answer, body).then(resolve),
    );
    asked.on('socket', (socket) => rememberSession(agent, socket as TLSSocket));
    // Connections are kept without being told to.
    asked.removeHeader('connection');
    asked.on('timeout', () => asked.destroy());
    asked.on('error', (error) => resolve(err({ type: isOfStranger(error) ? 'stranger' : 'unreachable' })));
    asked.end(packed);
  });
}

/** The agent forgets a session whose connection broke. On such links all do, and a whole handshake is 2 kB. */
const sessions = new WeakMap<Agent, Buffer>();
const watched = new WeakSet<TLSSocket>();

function rememberSession(agent: Agent, socket: TLSSocket): void {
  if (watched.has(socket)) return;
  watched.add(socket);
  socket.on('session', (session) => sessions.set(agent, session));
}

async function readPacked(answer: IncomingMessage, body: Uint8Array): Promise<Result<HubReply, PackedError>> {
  if (answer.statusCode !== 200) {
    const isEarlier = answer.statusCode === 404 || answer.statusCode === 415;
    // An earlier hub's word is read to its end, so that the connection can be used again.
    if (isEarlier) await rawAsFarAsItComes(answer);
    else answer.destroy();
    if (answer.statusCode === DISK_FULL) return err({ type: 'hub_full' });
    return err({ type: isEarlier ? 'earlier' : 'unreachable' });
  }
  const { bytes: came, cut } = await rawAsFarAsItComes(answer);
  const { bytes, isDamaged } = await unpackAnswer(came, body, MAX_ANSWER_BYTES);
  return ok({ bytes: new Uint8Array(bytes), cut: cut || isDamaged });
}
