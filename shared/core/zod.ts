import { z } from 'zod';

// zod builds faster parsers with `new Function` where it may. In a page or a worker merely trying breaks the content policy; a hub and the main
// process have none. Set where zod comes from, so that it holds before any schema is made, in whatever order a bundler puts the program together.
z.config({ jitless: 'document' in globalThis || 'importScripts' in globalThis });

export { z };
