import type { LaunchOptions, Shell } from '../../standin/launch';
import { shellTest } from '../../standin/shell-test';

interface AppFixtures {
  /** Starts the built app, and waits until its page is there: the first document of a window is an empty one. */
  readonly startApp: (options?: Partial<LaunchOptions>) => Promise<Shell>;
}

export const appTest = shellTest.extend<AppFixtures>({
  startApp: ({ startShell }, use) =>
    use(async (options) => {
      const shell = await startShell(options);
      await shell.page.locator('#root').waitFor({ state: 'attached' });
      return shell;
    }),
});
