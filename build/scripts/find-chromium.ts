import { findProgram } from './find-program';

/** The system's Chromium, or null. */
export const findChromium = (): string | null =>
  process.env['CHROMIUM_PATH'] ??
  findProgram(['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']);

/**
 * The browser for tests that start it hundreds of times: Debian's Chromium without its desktop, which needs half the processor time,
 * or the system's Chromium where it is missing; or null. The engine, its storage and its sandbox are the same.
 */
export const findQuickChromium = (): string | null =>
  process.env['CHROMIUM_PATH'] ?? findProgram(['chromium-headless-shell']) ?? findChromium();
