import { createServer } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { createServer as createTcpServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { portHolder } from './port-holder';
import { createHostServer } from './server';

async function whileListening<T>(server: Server, work: (port: number) => Promise<T>): Promise<T> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await work((server.address() as AddressInfo).port);
  } finally {
    server.close();
  }
}

describe('who holds the port', () => {
  it('knows a host of ours and its version', async () => {
    const server = createHostServer({ root: '/nowhere', version: '9.9.9' });
    expect(await whileListening(server, (port) => portHolder('127.0.0.1', port))).toEqual({
      type: 'ours',
      version: '9.9.9',
    });
  });

  it.runIf(process.platform === 'linux')('names a foreign program, web server or not', async () => {
    const web = createServer((_, response) => response.end('{"app":"other","version":"1"}'));
    const mute = createTcpServer((socket) => socket.end('220 hello\r\n'));
    for (const server of [web, mute]) {
      const holder = await whileListening(server, (port) => portHolder('127.0.0.1', port));
      expect(holder).toMatchObject({ type: 'foreign', pid: process.pid });
      expect(holder.type === 'foreign' && holder.name?.length).toBeGreaterThan(0);
    }
  });
});
