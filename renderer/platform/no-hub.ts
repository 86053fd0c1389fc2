import { err } from '../../shared/core/result';
import type { HubPort } from '../../shared/platform/ports';

/** A host without a way to a hub: everything else works as ever, and sticks carry what is to be exchanged. */
export const noHub: HubPort = {
  isSameOrigin: () => false,
  identify: async () => err({ type: 'unreachable' }),
  post: async () => err({ type: 'unreachable' }),
  file: async () => err({ type: 'unreachable' }),
  onOnline: () => () => undefined,
};
