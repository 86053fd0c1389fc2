import { defineConfig } from 'vitest/config';

/** Tests of databases and hubs, of which a process has one, or which leave much memory behind. Each file has a process of its own. */
const ALONE = [
  'server/**/*.test.ts',
  'renderer/data/**/*.test.ts',
  'test/{contract,migrations,simulation}/**/*.test.ts',
];

export default defineConfig({
  test: {
    testTimeout: 20_000,
    projects: [
      { extends: true, test: { name: 'alone', include: ALONE } },
      {
        extends: true,
        test: {
          name: 'together',
          include: [
            '{shared,renderer,electron,build,locales}/**/*.test.{ts,tsx}',
            'test/{unit,standin,bench}/**/*.test.ts',
          ],
          exclude: ALONE,
          // Files share their imports: reading the same modules anew for each of them took most of the time.
          isolate: false,
        },
      },
    ],
  },
});
