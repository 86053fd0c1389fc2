import { cp, rm } from 'node:fs/promises';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect } from '@playwright/test';
import { App, type AppPlace } from './app';
import type {} from './cheap-key/main';
import { chooseOwnLanguage, foundCounty, PERSON } from './first-run';
import { CHEAP_KEY_PATH } from './served-app';
import { shanghai } from './shanghai-clock';

/** Which county: the court's own, one to practise in, or the court's own founded before every day that a test sets the clock to. */
export type CountyFounded = 'county' | 'rehearsal' | 'septemberCounty';

/** Before the first day of any test that sets the clock, since time never runs backwards in a county. */
const SEPTEMBER_MS = shanghai('2026-09-01T09:00');

/** What the browser keeps for itself and makes anew; the county lies in none of it. */
const NOT_COPIED: ReadonlySet<string> = new Set([
  'BrowserMetrics',
  'GPUCache',
  'DawnGraphiteCache',
  'DawnWebGPUCache',
  'GrShaderCache',
  'GraphiteDawnCache',
  'ShaderCache',
  'Safe Browsing',
  'component_crx_cache',
  'extensions_crx_cache',
]);

/**
 * Disks of machines on which a county has been founded. Each is founded by hand once, when the first test asks for it, and every test
 * gets a copy to itself. The address is part of what the browser keeps things under, so a county is known at one host only.
 */
export class FoundedCounties {
  readonly #place: Omit<AppPlace, 'profile'>;
  readonly #folder = mkdtempSync(join(tmpdir(), 'nyamdrel-founded-'));
  readonly #profiles = new Map<CountyFounded, Promise<string>>();

  constructor(place: Omit<AppPlace, 'profile'>) {
    this.#place = place;
  }

  /** Lays the county into the profile of a machine whose browser has not been started yet. */
  async layInto(profile: string, which: CountyFounded): Promise<void> {
    const founded = this.#profiles.get(which) ?? this.#found(which);
    this.#profiles.set(which, founded);
    await cp(await founded, profile, { recursive: true, filter: (path) => !NOT_COPIED.has(basename(path)) });
  }

  remove(): Promise<void> {
    return rm(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  async #makeKeyCheap(app: App, which: CountyFounded): Promise<void> {
    await app.start();
    // Chosen once more: a browser notes it only after a while, and may be closed before.
    await chooseOwnLanguage(app);
    await app.page.goto(this.#place.address + CHEAP_KEY_PATH);
    await app.page.waitForFunction(() => 'makeKeyCheap' in window);
    await app.page.evaluate(([profile, passphrase]) => window.makeKeyCheap(profile, passphrase), [
      which === 'rehearsal' ? 'rehearsal' : 'county',
      PERSON.passphrase,
    ] as const);
  }

  async #found(which: CountyFounded): Promise<string> {
    const profile = join(this.#folder, which);
    const app = new App({ ...this.#place, profile });
    await app.start(which === 'septemberCounty' ? { clockMs: SEPTEMBER_MS } : {});
    await foundCounty(app, which === 'rehearsal' ? 'rehearsal' : 'county');
    await app.close();
    expect(app.troubles).toEqual([]);
    await this.#makeKeyCheap(app, which);
    // Only what has come to rest on the disk can be copied.
    await app.close();
    return profile;
  }
}
