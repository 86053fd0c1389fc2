import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHubTls } from '../../../server/tls/hub-tls';

/** The sign-in page of a network: takes every connection, with a certificate of its own, and answers everything with a page. */
export interface CaptivePortal {
  readonly port: number;
  readonly close: () => void;
}

export async function openCaptivePortal(): Promise<CaptivePortal> {
  const folder = mkdtempSync(join(tmpdir(), 'nyamdrel-portal-'));
  const { cert, key } = await openHubTls({ folder, own: null, names: ['127.0.0.1'], nowMs: Date.now() });
  rmSync(folder, { recursive: true, force: true });
  const server = createServer({ cert, key }, (_, answer) =>
    answer.end('<html><h1>Sign in to this network</h1></html>'),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
