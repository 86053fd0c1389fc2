import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/**
 * What becomes of connections. `pass`: they reach the target, as fast as the link is. `refuse`: they are reset at once. `silent`: they are
 * taken and nothing comes back, as behind a dead mast. `elsewhere`: another server of this machine answers in the target's place.
 */
export type LinkMode =
  | { readonly type: 'pass' | 'refuse' | 'silent' }
  /** `port`: of a server on 127.0.0.1. */
  | { readonly type: 'elsewhere'; readonly port: number };

export interface LinkQuality {
  /** In each direction, all connections together; none is as fast as the machine. */
  readonly kbitPerSecond?: number;
  /** One way, before the first byte of each piece. */
  readonly delayMs?: number;
  /** All connections are reset so often. */
  readonly cutEveryMs?: number;
}

/** How much the proxy takes from a sender before it has passed it on: what a slow modem holds. */
const BUFFER_BYTES = 4096;
const STEP_MS = 20;

/** A bad link to a server of this machine: slow, late, cut, dead, or in other hands. Passes bytes on without reading them. */
export class TcpProxy {
  /** Bytes that came through, towards the target and back. */
  readonly passed = { up: 0, down: 0 };
  /** How often connections that were open have been reset. */
  cuts = 0;
  readonly #targetPort: () => number;
  readonly #server: Server;
  readonly #open = new Set<Socket>();
  readonly #lanes = { up: new Lane(), down: new Lane() };
  #mode: LinkMode = { type: 'pass' };
  #quality: LinkQuality = {};
  #cutting: NodeJS.Timeout | undefined;

  constructor(targetPort: () => number) {
    this.#targetPort = targetPort;
    this.#server = createServer((near) => this.#take(near));
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  async start(): Promise<void> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  /** Also ends what is open, as a link does that changes. */
  set(mode: LinkMode, quality: LinkQuality = {}): void {
    this.#mode = mode;
    this.#quality = quality;
    for (const lane of Object.values(this.#lanes)) lane.bytesPerSecond = ((quality.kbitPerSecond ?? 0) * 1000) / 8;
    clearInterval(this.#cutting);
    const { cutEveryMs } = quality;
    this.#cutting = cutEveryMs === undefined ? undefined : setInterval(() => this.cut(), cutEveryMs);
    this.cut();
  }

  /** Resets every open connection; what is on its way is lost. */
  cut(): void {
    if (this.#open.size > 0) this.cuts += 1;
    for (const socket of this.#open) socket.resetAndDestroy();
    this.#open.clear();
  }

  async stop(): Promise<void> {
    clearInterval(this.#cutting);
    for (const socket of this.#open) socket.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #take(near: Socket): void {
    this.#watch(near);
    if (this.#mode.type === 'refuse') return void near.resetAndDestroy();
    if (this.#mode.type === 'silent') return void near.resume();
    const far = connect(this.#mode.type === 'elsewhere' ? this.#mode.port : this.#targetPort(), '127.0.0.1');
    this.#watch(far);
    void this.#carry(near, far, 'up');
    void this.#carry(far, near, 'down');
  }

  #watch(socket: Socket): void {
    this.#open.add(socket);
    socket.on('close', () => this.#open.delete(socket));
    socket.on('error', () => socket.destroy());
  }

  async #carry(from: Socket, to: Socket, way: 'up' | 'down'): Promise<void> {
    try {
      for await (const chunk of from) {
        const bytes = chunk as Buffer; // nobody has set an encoding
        if (this.#quality.delayMs) await pause(this.#quality.delayMs);
        for (let at = 0; at < bytes.length; at += BUFFER_BYTES)
          await this.#pass(bytes.subarray(at, at + BUFFER_BYTES), to, way);
      }
      to.end();
    } catch {
      to.destroy();
    }
  }

  async #pass(piece: Buffer, to: Socket, way: 'up' | 'down'): Promise<void> {
    const lane = this.#lanes[way];
    for (let at = 0; at < piece.length;) {
      const room = lane.take(piece.length - at);
      if (room === 0) await pause(STEP_MS);
      if (to.destroyed) throw new Error('cut');
      to.write(piece.subarray(at, at + room));
      this.passed[way] += room;
      at += room;
    }
  }
}

/** One direction of the link: so many bytes in a second, and none saved up from a time of silence. */
class Lane {
  bytesPerSecond = 0;
  #freeAtMs = 0;

  /** How many of the bytes may go now. */
  take(wanted: number): number {
    if (this.bytesPerSecond === 0) return wanted;
    const nowMs = performance.now();
    if (this.#freeAtMs > nowMs) return 0;
    const room = Math.min(wanted, Math.max(1, Math.round((this.bytesPerSecond * STEP_MS) / 1000)));
    this.#freeAtMs = Math.max(this.#freeAtMs, nowMs - STEP_MS) + (room * 1000) / this.bytesPerSecond;
    return room;
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
