import type { IncomingMessage, ServerResponse } from 'node:http';
import { constants, gunzipSync } from 'node:zlib';
import { createHubForward, hubAddress, type HubForward } from '../../../build/host/hub-forward';
import { must } from '../../../shared/core/assert';
import { TcpProxy } from '../../helpers/tcp-proxy';
import type { HubProcess } from './hub-process';

/** Tells the host of the tests which machine asks; all of them share it, because a founded county belongs to its address. */
export const MACHINE_HEADER = 'x-machine-under-test';

/** The way of one machine to the hub: the app's own host, then a link that can be made bad, then the hub. */
export class HubLink {
  readonly proxy: TcpProxy;
  readonly forward: HubForward;
  readonly #answers: Buffer[][] = [];

  private constructor(hub: HubProcess, proxy: TcpProxy) {
    this.proxy = proxy;
    const address = hubAddress(`https://127.0.0.1:${proxy.port}/#${hub.fingerprint}`);
    this.forward = createHubForward(must(address, 'a running hub has printed its fingerprint'));
  }

  static async to(hub: HubProcess): Promise<HubLink> {
    const proxy = new TcpProxy(() => hub.port);
    await proxy.start();
    return new HubLink(hub, proxy);
  }

  /** Everything that the hub has told this machine, decrypted and unpacked: what the host handed to the browser. */
  heard(): string {
    return this.#answers.map((parts) => textOf(Buffer.concat(parts))).join('\n');
  }

  pass(incoming: IncomingMessage, outgoing: ServerResponse, headers: Readonly<Record<string, string>>): void {
    this.#listenTo(outgoing);
    this.forward.pass(incoming, outgoing, headers);
  }

  async stop(): Promise<void> {
    this.forward.close();
    await this.proxy.stop();
  }

  #listenTo(outgoing: ServerResponse): void {
    const parts: Buffer[] = [];
    this.#answers.push(parts);
    const write = outgoing.write.bind(outgoing) as typeof outgoing.write;
    const end = outgoing.end.bind(outgoing) as typeof outgoing.end;
    const keep = (part: unknown): void => {
      if (part instanceof Uint8Array || typeof part === 'string') parts.push(Buffer.from(part as string));
    };
    outgoing.write = ((...given: Parameters<typeof write>) => {
      keep(given[0]);
      return write(...given);
    }) as typeof write;
    outgoing.end = ((...given: Parameters<typeof end>) => {
      keep(given[0]);
      return end(...given);
    }) as typeof end;
  }
}

/** A cut answer counts as far as it came: the browser reads it so too. */
function textOf(bytes: Buffer): string {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return isPacked
    ? gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }).toString('utf8')
    : bytes.toString('utf8');
}

/** The hub of whichever machine asks, for the host that serves them all. */
export class HubLinks implements HubForward {
  readonly #links = new Map<string, HubLink>();

  set(machine: string, link: HubLink): void {
    this.#links.set(machine, link);
  }

  remove(machine: string): void {
    this.#links.delete(machine);
  }

  pass(incoming: IncomingMessage, outgoing: ServerResponse, headers: Readonly<Record<string, string>>): void {
    const link = this.#links.get(String(incoming.headers[MACHINE_HEADER]));
    if (link) return link.pass(incoming, outgoing, headers);
    outgoing.writeHead(503, headers);
    outgoing.end();
  }

  close(): void {
    this.#links.clear();
  }
}
