import type { AfterText } from '../../../renderer/exchange/scheduler';

/** Measured are changes: no photo waits behind them. */
export const NO_FILES: AfterText = { run: () => Promise.resolve(false), nextMs: () => null };
