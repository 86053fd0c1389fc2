import { z } from 'zod';

// zod builds faster parsers with `new Function` where it may; merely trying breaks the content policy. Set where zod comes from, so that
// it holds before any schema is made, in whatever order a bundler puts the program together.
z.config({ jitless: true });

export { z };
