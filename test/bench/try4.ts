import { measureReturn } from './figures/hub-return';
import { paragraphOf } from './report';
(await measureReturn(Number(process.argv[2]))).forEach((f) => console.log(paragraphOf(f)));
process.exit(0);
