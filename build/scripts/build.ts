import { buildAll } from './build-all';

await buildAll((line) => console.log(line));
