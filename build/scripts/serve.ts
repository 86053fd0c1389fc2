import type { Server } from 'node:http';
import { createHubForward, hubAddress, type HubForward } from '../host/hub-forward';
import { HOST, PORT } from '../host/port';
import { portHolder, type PortHolder } from '../host/port-holder';
import { createHostServer } from '../host/server';
import { RENDERER_OUT, VERSION } from './project';

const ADDRESS = `http://${HOST}:${PORT}/`;

/** Serves the built app until Ctrl+C. Ends at once where it is served already (exit 0) or a foreign program has the port (exit 1). */
export async function serve(): Promise<void> {
  const hub = hubOf(process.env['NYAMDREL_HUB']);
  if (hub === 'unreadable') {
    console.log('NYAMDREL_HUB is to be the address of the hub and its fingerprint: https://<name>:4820#<64 digits>');
    process.exitCode = 1;
    return;
  }
  const server = createHostServer({ root: RENDERER_OUT, version: VERSION, ...(hub && { hub }) });
  if (await listens(server)) {
    console.log(`Nyamdrel ${VERSION} is at ${ADDRESS} (Ctrl+C ends it)`);
    endOnSignal(server, () => hub?.close());
    return;
  }
  const holder = await portHolder(HOST, PORT);
  console.log(holderLine(holder));
  process.exitCode = holder.type === 'ours' ? 0 : 1;
}

function hubOf(text: string | undefined): HubForward | 'unreadable' | null {
  if (text === undefined || text === '') return null;
  const address = hubAddress(text);
  return address === null ? 'unreadable' : createHubForward(address);
}

function listens(server: Server): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    );
    server.listen(PORT, HOST, () => resolve(true));
  });
}

function holderLine(holder: PortHolder): string {
  if (holder.type === 'ours') return `Nyamdrel ${holder.version} is already served at ${ADDRESS}`;
  const program = holder.name === null ? 'another program' : `"${holder.name}" (process ${holder.pid})`;
  return `Port ${PORT} is taken by ${program}. The data belongs to this port, so no other is used: end that program and start again.`;
}

function endOnSignal(server: Server, alsoClose: () => void): void {
  const end = () => {
    alsoClose();
    server.close();
    server.closeAllConnections();
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}
