import { StoreProblemError } from '../store-problem';
import { enterLane } from './lane-lock';
import { MIGRATIONS } from './migrations';
import type { SqlPort } from './sql-port';

/** Brings the tables up to this program, in the lane, all of it or nothing. Rejects with `database_newer`. */
export async function migrate(port: SqlPort): Promise<void> {
  await port.withConnection(async ({ query, run }) => {
    await run(enterLane);
    await run(`
      CREATE SCHEMA IF NOT EXISTS hub;
      CREATE TABLE IF NOT EXISTS hub.migration (version integer PRIMARY KEY, at timestamptz NOT NULL DEFAULT now())`);
    const [row] = await query('SELECT coalesce(max(version), 0) AS version FROM hub.migration');
    const version = Number(row?.['version']);
    if (version > MIGRATIONS.length)
      throw new StoreProblemError({ type: 'database_newer', version, known: MIGRATIONS.length });
    for (const [i, sql] of MIGRATIONS.entries()) {
      if (i < version) continue;
      await run(sql);
      await query('INSERT INTO hub.migration (version) VALUES ($1)', [i + 1]);
    }
    await run('COMMIT');
  });
}
