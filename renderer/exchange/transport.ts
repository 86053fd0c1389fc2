import type { Result } from '../../shared/core/result';
import type { HubError } from './exchange-api';

/** What a request may ask for. */
export type HubPath = '/hub/v1/exchange' | '/hub/v1/enrol' | '/hub/v1/admin' | '/hub/v1/stick';

export type PostError = { readonly type: 'unreachable' | 'stranger' | 'hub_full' };

/** The same as whoever asks the hub for something is told it. */
export const hubErrorOf = ({ type }: PostError): HubError => ({ type: type === 'stranger' ? 'wrong_answer' : type });

/**
 * The way to a hub. Implementations: the browser's own means, the desktop's main process with a pinned certificate, a network that the
 * simulation breaks.
 */
export interface Transport {
  /**
   * One request and whatever came of its answer: a link that breaks in the middle is no error here, the beginning of the answer counts.
   * `cut` tells that it broke. `unreachable`: nothing came at all. `stranger`: whoever answered is not the hub, by its certificate or by what
   * it answered. `hub_full`: the hub is there, and has no room to take anything in.
   */
  readonly post: (
    path: HubPath,
    body: Uint8Array,
  ) => Promise<Result<{ readonly bytes: Uint8Array; readonly cut: boolean }, PostError>>;
}
