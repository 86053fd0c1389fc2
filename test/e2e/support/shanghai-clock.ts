import type { StartOptions, App } from './app';
import { unlock } from './first-run';

/** An instant from what a clock on the wall of the court shows: `2026-11-20T10:00` (Asia/Shanghai, UTC+8 the year round). */
export const shanghai = (minute: string): number => Date.parse(`${minute}:00+08:00`);

/** Ends the program, if it runs, and starts it at another time, perhaps in another time zone, and unlocks it. */
export async function restartAt(app: App, minute: string, options: StartOptions = {}): Promise<void> {
  await app.restart({ ...options, clockMs: shanghai(minute) });
  await unlock(app);
}
