import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { TcpProxy } from '../helpers/tcp-proxy';

let echo: Server;
let proxy: TcpProxy;

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

beforeEach(async () => {
  echo = createServer((socket) => void socket.on('error', () => undefined).pipe(socket)).listen(0, '127.0.0.1');
  await once(echo, 'listening');
  proxy = new TcpProxy(() => portOf(echo));
  await proxy.start();
});
afterEach(async () => {
  await proxy.stop();
  echo.close();
});

function dial(): Socket {
  return connect(proxy.port, '127.0.0.1').on('error', () => undefined);
}

/** Whatever ended it. */
const closed = (socket: Socket): Promise<void> => new Promise((resolve) => socket.once('close', () => resolve()));

async function read(socket: Socket, bytes: number): Promise<string> {
  let text = '';
  for await (const part of socket) {
    text += String(part);
    if (text.length >= bytes) break;
  }
  return text;
}

it('carries bytes both ways, and counts them', async () => {
  const socket = dial();
  socket.write('hello');
  expect(await read(socket, 5)).toBe('hello');
  expect(proxy.passed).toEqual({ up: 5, down: 5 });
});

it('is as slow as it is told', async () => {
  proxy.set({ type: 'pass' }, { kbitPerSecond: 80 });
  const socket = dial();
  const startedMs = performance.now();
  socket.write('x'.repeat(3000));
  expect(await read(socket, 3000)).toHaveLength(3000);
  // 10 bytes a millisecond.
  expect(performance.now() - startedMs).toBeGreaterThan(250);
});

it('cuts what is open, and lets a new connection through', async () => {
  const socket = dial();
  socket.write('a');
  await once(socket, 'data');
  proxy.cut();
  await closed(socket);
  const next = dial();
  next.write('b');
  expect(await read(next, 1)).toBe('b');
  expect(proxy.cuts).toBe(1);
});

it('says nothing behind a dead mast, and resets where it refuses', async () => {
  proxy.set({ type: 'silent' });
  const dead = dial();
  dead.write('a');
  await once(dead, 'connect');
  expect(proxy.passed).toEqual({ up: 0, down: 0 });
  proxy.set({ type: 'refuse' });
  await closed(dead);
  await closed(dial());
});

it('lets another server answer', async () => {
  const portal = createServer((socket) => void socket.end('sign in')).listen(0, '127.0.0.1');
  await once(portal, 'listening');
  proxy.set({ type: 'elsewhere', port: portOf(portal) });
  expect(await read(dial(), 7)).toBe('sign in');
  portal.close();
});
