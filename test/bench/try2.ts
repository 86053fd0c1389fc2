import { measurePace } from './figures/hub-pace';
import { paragraphOf } from './report';
const r = await measurePace({ pushes: Number(process.argv[2]), rounds: Number(process.argv[3]) });
r.figures.forEach((f) => console.log(paragraphOf(f)));
console.log(r.skipped);
process.exit(0);
