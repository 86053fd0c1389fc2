import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { findQuickChromium } from '../../../build/scripts/find-chromium';
import { must } from '../../../shared/core/assert';
import { browserGroup, groupGone, killGroup } from '../durability/process-group';
import { Controls } from './controls';
import { QUICK_ARGUMENTS } from './quick-chromium';
import type { TestLanguage } from './texts';

export interface AppPlace {
  readonly language: TestLanguage;
  readonly address: string;
  /** Folder of the browser profile: the machine's disk. */
  readonly profile: string;
  /** Sent along with every request, so that a host that serves several machines knows which one asks. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Debian's Chromium with the network cut: only the app's own host on this machine answers. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
  ...QUICK_ARGUMENTS,
];

/** What a context is started with besides the defaults, e.g. another time zone. */
export type StartOptions = Parameters<typeof chromium.launchPersistentContext>[1] & {
  /** What the machine's clock shows at the start; it runs on from there. */
  readonly clockMs?: number;
  /** Key of the one certificate that is trusted besides the system's (SHA-256, base64). */
  readonly trustedKey?: string;
};

/** The running app as a person has it in front of her. Controls are found by role and by the text of the language. */
export class App extends Controls {
  /** What went wrong in the page without anybody looking. */
  readonly troubles: string[] = [];
  readonly #place: AppPlace;
  #context: BrowserContext | undefined;
  #page: Page | undefined;

  constructor(place: AppPlace) {
    super(place.language);
    this.#place = place;
  }

  get page(): Page {
    if (!this.#page) throw new Error('The app is not running');
    return this.#page;
  }

  get context(): BrowserContext {
    if (!this.#context) throw new Error('The app is not running');
    return this.#context;
  }

  get isRunning(): boolean {
    return this.#page !== undefined;
  }

  async start({ clockMs, trustedKey, ...options }: StartOptions = {}): Promise<void> {
    this.#context = await chromium.launchPersistentContext(this.#place.profile, {
      executablePath: must(findQuickChromium(), 'the machine has a Chromium'),
      headless: true,
      args: trustedKey ? [...ARGUMENTS, `--ignore-certificate-errors-spki-list=${trustedKey}`] : ARGUMENTS,
      viewport: { width: 1280, height: 720 },
      timezoneId: 'Asia/Shanghai',
      serviceWorkers: 'block',
      reducedMotion: 'reduce',
      locale: 'zh-CN',
      ...(this.#place.headers && { extraHTTPHeaders: { ...this.#place.headers } }),
      ...options,
    });
    this.#page = this.#context.pages()[0] ?? (await this.#context.newPage());
    this.#watch(this.#page);
    if (clockMs !== undefined) await this.#page.clock.install({ time: clockMs });
    await this.#page.goto(this.#place.address);
  }

  async close(): Promise<void> {
    const group = this.#context && browserGroup(this.#place.profile);
    await this.#context?.close();
    if (group !== undefined) await groupGone(group);
    this.#context = undefined;
    this.#page = undefined;
  }

  /** kill -9 of the whole browser, as a power cut would end it. */
  async kill(): Promise<void> {
    const gone = new Promise<void>((resolve) => this.context.once('close', () => resolve()));
    await killGroup(browserGroup(this.#place.profile));
    await gone;
    this.#context = undefined;
    this.#page = undefined;
  }

  /** Ends the program and starts it again on the same machine, still without a network. */
  async restart(options: StartOptions = {}): Promise<void> {
    await this.close();
    await this.start(options);
  }

  #watch(page: Page): void {
    page.on('pageerror', (error) => this.troubles.push(`error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') this.troubles.push(`console: ${message.text()}`);
    });
    page.on('request', (request) => {
      const { protocol, host } = new URL(request.url());
      const own = new URL(this.#place.address).host;
      if (protocol.startsWith('http') && host !== own) this.troubles.push(`request to ${host}`);
    });
  }
}
