import { runBatch, type BatchOrder } from './batch';

/** Entry of a process of the simulation. */
const order = JSON.parse(process.argv[2] ?? '{}') as BatchOrder;
process.stdout.write(`${JSON.stringify(await runBatch(order))}\n`);
