import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { profileOf } from '../durability/machine';
import { App } from './app';
import { expect, test as base } from './app-test';
import { unlock } from './first-run';
import { HubLink, MACHINE_HEADER } from './hub-links';
import { HubProcess } from './hub-process';

/** A computer with its own disk, browser, and way to the hub. */
export interface Machine {
  readonly app: App;
  readonly link: HubLink;
}

export interface Meeting {
  readonly hub: HubProcess;
  /** A computer with the app and nothing else on it. */
  readonly newMachine: (name: string) => Promise<Machine>;
  /** A computer on which the county has been founded, unlocked, not yet at the hub. */
  readonly court: () => Promise<Machine>;
}

/**
 * Several machines and a hub: browsers, the app's own host, bad links at will, and the hub's real process. Fails at the end when a page
 * has reported anything but a request that came to nothing.
 */
export const test = base.extend<{ meeting: Meeting }>({
  meeting: async ({ language, hostAddress, links, counties }, use, testInfo) => {
    const hub = new HubProcess();
    const machines = new Map<string, Machine & { readonly disk: string }>();
    const started = hub.start();
    const machine = async (name: string, prepare: (profile: string) => Promise<void>): Promise<Machine> => {
      const disk = mkdtempSync(join(tmpdir(), 'nyamdrel-e2e-'));
      const profile = profileOf(disk);
      const headers = { [MACHINE_HEADER]: name };
      const app = new App({ language, address: hostAddress, profile, headers });
      await Promise.all([prepare(profile), started]);
      const link = await HubLink.to(hub);
      links.set(name, link);
      machines.set(name, { app, link, disk });
      await app.start();
      return { app, link };
    };
    await use({
      hub,
      newMachine: (name) => machine(name, async () => undefined),
      court: async () => {
        const made = await machine('court', (profile) => counties.layInto(profile, 'county'));
        await unlock(made.app);
        return made;
      },
    });
    await started;
    for (const [name, { app, link, disk }] of machines) {
      if (app.isRunning && testInfo.status !== testInfo.expectedStatus) {
        const body = await app.page.screenshot().catch(() => null);
        if (body) await testInfo.attach(`screen of ${name}`, { body, contentType: 'image/png' });
      }
      await app.close();
      await link.stop();
      links.remove(name);
      rmSync(disk, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    }
    await hub.remove();
    const troubles = [...machines.values()].flatMap(({ app }) => app.troubles);
    expect(troubles.filter((trouble) => !trouble.includes('Failed to load resource'))).toEqual([]);
  },
});

export { expect };
