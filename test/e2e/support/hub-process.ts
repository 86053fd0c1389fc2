import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { connect } from 'node:tls';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { must } from '../../../shared/core/assert';
import { ROOT } from '../../../build/scripts/project';

/** The hub as the court starts it: a process of its own with one folder, which can be ended and started again. */
export class HubProcess {
  /** Of the first administrator, as it was printed. */
  founderCode = '';
  /** Of its certificate authority, as it was printed. */
  fingerprint = '';
  readonly #folder = mkdtempSync(join(tmpdir(), 'nyamdrel-hub-'));
  #port = 0;
  #process: ChildProcess | undefined;

  get port(): number {
    return this.#port;
  }

  get address(): string {
    return `https://127.0.0.1:${this.#port}/`;
  }

  async start(): Promise<void> {
    this.#port ||= await freePort();
    const hub = spawn(process.execPath, [join(ROOT, 'node_modules/tsx/dist/cli.mjs'), join(ROOT, 'server/main.ts')], {
      env: {
        ...process.env,
        HUB_DATA: this.#folder,
        HUB_HOST: '127.0.0.1',
        HUB_PORT: String(this.#port),
        HUB_NAMES: '127.0.0.1',
        HUB_LANG: 'en',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#process = hub;
    // Read to the end: a hub whose words nobody takes would end of it.
    let said = '';
    const isUp = this.founderCode === '' ? /one use: ([0-9A-Z-]+)\n/ : /Fingerprint.*\n/;
    const found = await new Promise<RegExpExecArray | null>((resolve) => {
      hub.once('exit', () => resolve(null));
      hub.stdout.on('data', (chunk: unknown) => {
        said += String(chunk);
        const match = isUp.exec(said);
        if (match) resolve(match);
      });
    });
    if (!found) throw new Error(`The hub did not start: ${said}`);
    this.founderCode ||= found[1] ?? '';
    this.fingerprint = /Fingerprint of its certificate: (.*)\n/.exec(said)?.[1] ?? '';
  }

  /** SHA-256 of the key in its certificate, base64: what a browser is told to trust in place of an authority that was installed. */
  async certificateKey(): Promise<string> {
    const socket = connect({ host: '127.0.0.1', port: this.#port, rejectUnauthorized: false });
    await once(socket, 'secureConnect');
    const key = socket.getPeerX509Certificate()?.publicKey.export({ type: 'spki', format: 'der' });
    socket.destroy();
    return createHash('sha256').update(must(key, 'the hub shows a certificate')).digest('base64');
  }

  async stop(): Promise<void> {
    const hub = this.#process;
    this.#process = undefined;
    if (!hub || hub.exitCode !== null) return;
    hub.kill('SIGTERM');
    await once(hub, 'exit');
  }

  /** Takes in the file on a stick as whoever looks after the hub does it, beside the hub that runs. Answers what it said. */
  async takeStick(path: string): Promise<string> {
    const command = spawn(
      process.execPath,
      [join(ROOT, 'node_modules/tsx/dist/cli.mjs'), join(ROOT, 'server/main.ts'), 'stick', path],
      {
        env: {
          ...process.env,
          HUB_DATA: this.#folder,
          HUB_HOST: '127.0.0.1',
          HUB_PORT: String(this.#port),
          HUB_LANG: 'en',
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    let said = '';
    command.stdout.on('data', (chunk: unknown) => (said += String(chunk)));
    await once(command, 'close');
    return said;
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
