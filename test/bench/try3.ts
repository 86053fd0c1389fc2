import { startPostgres } from '../helpers/postgres-server';
import { createPgPort } from '../../server/storage/sql/pg-port';
import { openPostgresHubStore } from '../../server/storage/sql/sql-hub-store';
import { engineHub } from './hub/engine-hub';
import { foundCounty, untilIdle, workOf } from './hub/bench-county';
import { makeContact } from '../../renderer/exchange/contact';
const server = await startPostgres();
const port = createPgPort(await server.newDatabase());
const stats = new Map<string, { n: number; ms: number }>();
const note = (sql: string, ms: number) => { const k = sql.trim().replace(/\s+/g, ' ').slice(0, 90); const s = stats.get(k) ?? { n: 0, ms: 0 }; s.n++; s.ms += ms; stats.set(k, s); };
const store = await openPostgresHubStore({ ...port, withConnection: (work) => port.withConnection((c) => work({
  query: async (q, v) => { const t = performance.now(); const r = await c.query(q, v); note(q, performance.now() - t); return r; },
  run: async (q) => { const t = performance.now(); await c.run(q); note(q, performance.now() - t); } })) });
const { hub, code } = await engineHub(store);
const county = await foundCounty(hub, { address: '', code });
const { device, transport } = await county.join({ role: 'handler', belongsTo: null }, { keepsRows: false, perPush: 200 });
const ports = device.ports(transport);
await untilIdle(ports);
for (let i = 0; i < 4; i++) {
  await device.save(workOf(device, county.units(), { changes: 200, seed: i }));
  stats.clear(); const t = performance.now(); await makeContact(ports, { up: 1e7, down: 0 }); console.log('push', Math.round(performance.now() - t));
  if (i > 1) for (const [k, s] of [...stats].sort((a, b) => b[1].ms - a[1].ms).slice(0, 14)) console.log('  ', s.n, s.ms.toFixed(0), k);
  await untilIdle(ports);
}
await store.close(); await server.stop(); process.exit(0);
