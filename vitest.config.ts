import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      '{shared,renderer,electron,server,build,locales}/**/*.test.{ts,tsx}',
      'test/{unit,contract,migrations,simulation,standin,bench}/**/*.test.ts',
    ],
    testTimeout: 20_000,
  },
});
