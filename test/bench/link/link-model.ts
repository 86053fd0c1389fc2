/** A link as a person in a township meets it. Times in ms. */
export interface LinkShape {
  readonly bitsPerSecond: number;
  readonly roundTripMs: number;
  /** Part of the packets that are lost, from 0 to 1. */
  readonly loss: number;
}

/** 64 kbit/s each way, 600 ms, 2 %. */
export const BAD_LINK: LinkShape = { bitsPerSecond: 64_000, roundTripMs: 600, loss: 0.02 };

/** Content of a full packet, and what IPv4 and TCP with a time stamp put in front of it; Ethernet is left out. */
export const PACKET_BYTES = 1448;
const HEADER_BYTES = 52;

/** The same link in a hurry: a second of it passes in `1 / times` of one. */
export const hurried = ({ bitsPerSecond, roundTripMs, loss }: LinkShape, times: number): LinkShape => ({
  bitsPerSecond: bitsPerSecond * times,
  roundTripMs: roundTripMs / times,
  loss,
});

/** One connection's place in one direction of a link. */
export interface Lane {
  /** Nothing is sent before. */
  readonly openMs: number;
  lastMs: number;
}

/** A connection's bytes travel after one round trip (SYN and its answer). */
export const laneOf = ({ roundTripMs }: LinkShape, nowMs: number): Lane => ({ openMs: nowMs + roundTripMs, lastMs: 0 });

export interface Packet {
  readonly bytes: number;
  /** When the other side may read it. */
  readonly arrivesMs: number;
}

/**
 * One direction of a link, which all connections share: packets leave one after the other at the link's pace and arrive half a round trip
 * later. A lost packet is sent a second time one round trip after it left, and everything behind it in its connection waits (TCP gives bytes in
 * order). Not modelled: slow start and congestion windows, lost acknowledgements and handshakes, a second loss of the same packet.
 */
export class LinkDirection {
  readonly #shape: LinkShape;
  readonly #dice: () => number;
  #freeMs = 0;
  /** Packets that were lost. */
  lost = 0;

  constructor(shape: LinkShape, dice: () => number) {
    this.#shape = shape;
    this.#dice = dice;
  }

  send(lane: Lane, bytes: number, nowMs: number): readonly Packet[] {
    const packets: Packet[] = [];
    for (let left = bytes; left > 0; left -= PACKET_BYTES) {
      const size = Math.min(left, PACKET_BYTES);
      packets.push({ bytes: size, arrivesMs: this.#sendPacket(lane, size, nowMs) });
    }
    return packets;
  }

  #sendPacket(lane: Lane, bytes: number, nowMs: number): number {
    const { bitsPerSecond, roundTripMs, loss } = this.#shape;
    const lineMs = ((bytes + HEADER_BYTES) * 8000) / bitsPerSecond;
    this.#freeMs = Math.max(this.#freeMs, nowMs, lane.openMs) + lineMs;
    let arrivesMs = this.#freeMs + roundTripMs / 2;
    if (this.#dice() < loss) {
      this.lost += 1;
      arrivesMs += roundTripMs + lineMs;
      this.#freeMs += lineMs;
    }
    lane.lastMs = Math.max(lane.lastMs, arrivesMs);
    return lane.lastMs;
  }
}

/** What crossed a link, counted on the contents of TCP. */
export interface Traffic {
  readonly up: number;
  readonly down: number;
  readonly connections: number;
  /** How often the flow turned from answers to requests: a lower bound of the round trips that followed each other. */
  readonly turns: number;
}

export class TrafficCounter {
  #up = 0;
  #down = 0;
  #connections = 0;
  #turns = 0;
  #last: 'up' | 'down' = 'down';

  connected(): void {
    this.#connections += 1;
  }

  carried(way: 'up' | 'down', bytes: number): void {
    if (way === 'up') this.#up += bytes;
    else this.#down += bytes;
    if (way === 'up' && this.#last === 'down') this.#turns += 1;
    this.#last = way;
  }

  /** What was counted since the last call. */
  take(): Traffic {
    const taken = { up: this.#up, down: this.#down, connections: this.#connections, turns: this.#turns };
    [this.#up, this.#down, this.#connections, this.#turns, this.#last] = [0, 0, 0, 0, 'down'];
    return taken;
  }
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function seededDice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The least time that the traffic takes on a link without losses when its turns follow each other on kept connections, ms. */
export const leastMs = ({ up, down, turns }: Traffic, { bitsPerSecond, roundTripMs }: LinkShape): number =>
  turns * (roundTripMs + (2 * HEADER_BYTES * 8000) / bitsPerSecond) + ((up + down) * 8000) / bitsPerSecond;
