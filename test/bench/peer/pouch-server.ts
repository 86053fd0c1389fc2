import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pouchServer } from './pouch-modules';

/** PouchDB's server as a process of its own, like the hub: `pouch-server.ts FOLDER` prints its port. */
const server = createServer(pouchServer(join(process.argv[2] ?? '.', 'log.txt')));
// Its default of five seconds ends a connection on which a slow link is still bringing the answer.
server.keepAliveTimeout = 120_000;
server.headersTimeout = 130_000;
server.listen(0, '127.0.0.1', () => console.log(`port ${(server.address() as AddressInfo).port}`));
