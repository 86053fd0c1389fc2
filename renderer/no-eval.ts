import { z } from 'zod';

// zod builds faster parsers with `new Function` where it may; merely trying breaks the content policy.
z.config({ jitless: true });
