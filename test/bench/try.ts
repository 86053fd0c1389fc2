import { measureLink } from './figures/link';
import { paragraphOf } from './report';
await measureLink({
  records: Number(process.argv[2]),
  runs: Number(process.argv[3]),
  changed: Number(process.argv[4]),
  hurry: Number(process.argv[5]),
  tell: (f) => f.forEach((x) => console.log(new Date().toISOString().slice(11, 19), paragraphOf(x))),
});
process.exit(0);
