import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { hurried, laneOf, LinkDirection, seededDice, TrafficCounter, type LinkShape, type Traffic } from './link-model';

/** Bytes of a connection that are on their way at most: the sender waits, as for its kernel. */
const ON_THE_WAY = 64 * 1024;

/** The way to a server, in a user-space proxy: counted always, slowed when asked. */
export interface SlowLink {
  readonly port: number;
  /** From now on it is of this shape (null: as quick as it goes), `times` as fast. Losses fall anew from the same seed. */
  readonly shape: (shape: LinkShape | null, times?: number) => void;
  /** What crossed it since the last call. */
  readonly take: () => Traffic;
  /** Breaks every connection, with what is on its way, each time that so many bytes have come down, as often as told. */
  readonly cutEvery: (downBytes: number, cuts: number) => void;
  readonly cuts: () => number;
  readonly close: () => Promise<void>;
}

const SEED = 20261121;

export async function openSlowLink(target: { readonly port: number }): Promise<SlowLink> {
  const counter = new TrafficCounter();
  const sockets = new Set<Socket>();
  let directions: { readonly up: LinkDirection; readonly down: LinkDirection } | null = null;
  let shapeNow: LinkShape | null = null;
  let cutting = { every: 0, left: 0, done: 0, since: 0 };

  const breakAll = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const countDown = (bytes: number): void => {
    counter.carried('down', bytes);
    if (cutting.left === 0) return;
    cutting.since += bytes;
    if (cutting.since < cutting.every) return;
    cutting = { ...cutting, since: 0, left: cutting.left - 1, done: cutting.done + 1 };
    setImmediate(breakAll);
  };

  const server = createServer({ noDelay: true }, (near) => {
    counter.connected();
    const far = connect({ port: target.port, host: '127.0.0.1', noDelay: true });
    const openMs = performance.now();
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => sockets.delete(socket));
    }
    carry(near, far, openMs, 'up');
    carry(far, near, openMs, 'down');
  });

  function carry(from: Socket, to: Socket, openMs: number, way: 'up' | 'down'): void {
    const lane = shapeNow ? laneOf(shapeNow, openMs) : { openMs, lastMs: 0 };
    let underway = 0;
    const arrive = (bytes: Buffer): void => {
      underway -= bytes.length;
      if (underway < ON_THE_WAY) from.resume();
      if (to.destroyed) return;
      if (way === 'up') counter.carried('up', bytes.length);
      else countDown(bytes.length);
      to.write(bytes);
    };
    from.on('data', (chunk: Buffer) => {
      underway += chunk.length;
      if (underway >= ON_THE_WAY) from.pause();
      if (!directions) return arrive(chunk);
      const nowMs = performance.now();
      let at = 0;
      for (const { bytes, arrivesMs } of directions[way].send(lane, chunk.length, nowMs)) {
        const part = chunk.subarray(at, at + bytes);
        at += bytes;
        inOrder(lane, arrivesMs, () => arrive(part));
      }
    });
    // The end travels behind the last byte.
    from.on('close', () => inOrder(lane, directions ? lane.lastMs : 0, () => to.destroySoon()));
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    shape: (shape, times = 1) => {
      shapeNow = shape && hurried(shape, times);
      directions = shapeNow && {
        up: new LinkDirection(shapeNow, seededDice(SEED)),
        down: new LinkDirection(shapeNow, seededDice(SEED + 1)),
      };
    },
    take: () => counter.take(),
    cutEvery: (downBytes, cuts) => {
      cutting = { every: downBytes, left: cuts, done: 0, since: 0 };
    },
    cuts: () => cutting.done,
    close: async () => {
      breakAll();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const queues = new WeakMap<object, { atMs: number; call: () => void }[]>();

/** Calls back at its time, in the order of the calls: timers alone promise no order. */
function inOrder(lane: object, atMs: number, call: () => void): void {
  const queue = queues.get(lane) ?? [];
  queues.set(lane, queue);
  queue.push({ atMs, call });
  if (queue.length === 1) next(queue);
}

function next(queue: { atMs: number; call: () => void }[]): void {
  const first = queue[0];
  if (!first) return;
  const go = (): void => {
    first.call();
    queue.shift();
    next(queue);
  };
  const waitMs = first.atMs - performance.now();
  if (waitMs <= 0) setImmediate(go);
  else setTimeout(go, waitMs);
}
