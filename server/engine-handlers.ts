import { concatBytes } from '../shared/core/bytes';
import type { Clock, Randomness } from '../shared/core/world-deps';
import { RequestRefused, type BytesHandler, type HubHandlers } from './api/handlers';
import { enrol } from './engine/enrol';
import { exchange, type HubPorts } from './engine/exchange';
import type { HubStore } from './engine/hub-store';
import type { HubKey } from './identity/hub-key';
import { createNodeSigner, createNodeVerifier } from './identity/node-crypto';

/** The engine behind the routes. */
export function engineHandlers(
  store: HubStore,
  identity: HubKey,
  { clock, random }: { readonly clock: Clock; readonly random: Randomness },
): HubHandlers {
  const ports: HubPorts = {
    store,
    verifier: createNodeVerifier(),
    signer: createNodeSigner(identity.key),
    nowMs: clock.nowMs,
  };
  const whole = async (body: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
    const parts: Uint8Array[] = [];
    for await (const part of body) parts.push(part);
    return concatBytes(...parts);
  };
  const onWhole =
    (handle: (message: Uint8Array) => Promise<Uint8Array>): BytesHandler =>
    async (body) =>
      handle(await whole(body));
  return {
    exchange: onWhole((message) => exchange(ports, message)),
    enrol: onWhole((message) => enrol({ ...ports, random, ageRecipient: null, pub: identity.pub }, message)),
    admin: async () => {
      throw new RequestRefused('not_ready');
    },
    mayReachFile: async () => {
      throw new RequestRefused('unauthorised');
    },
  };
}
