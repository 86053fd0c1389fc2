import { findProgram } from './find-program';

/** The system's Chromium, or null. */
export const findChromium = (): string | null =>
  process.env['CHROMIUM_PATH'] ??
  findProgram(['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']);
