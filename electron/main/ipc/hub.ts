import type { Agent } from 'node:https';
import { err, ok, type Result } from '../../../shared/core/result';
import type { Handlers } from '../../../shared/ipc/contract';
import { fingerprintLetters } from '../../../shared/exchange/enrolment-code';
import { pinnedAgent, type Pinned } from '../hub/pinned-agent';
import { askForFile } from '../hub/ask-for-file';
import { postPacked } from '../hub/post-packed';
import { postToHub } from '../hub/post-to-hub';
import type { HubReply } from '../../../shared/platform/ports';

const PATHS: ReadonlySet<string> = new Set(['/hub/v1/exchange', '/hub/v1/enrol', '/hub/v1/admin', '/hub/v1/stick']);

/** Speaks with the hub whose authority the page names, over a connection that is checked against it. */
export function hubHandlers(): Handlers<'hub'> {
  const agents = new Map<string, Pinned>();
  const agentFor = async (origin: string, fingerprint: string): ReturnType<typeof pinnedAgent> => {
    const key = `${origin} ${fingerprint}`;
    const known = agents.get(key);
    if (known) return ok(known);
    const pinned = await pinnedAgent(origin, (found) => found === fingerprint);
    if (pinned.ok) agents.set(key, pinned.value);
    return pinned;
  };
  return {
    identify: async (address, letters) => {
      const origin = originOf(address);
      if (origin === null) return ok({ found: 'unreachable' as const, fingerprint: null });
      const pinned = await pinnedAgent(origin, (found) => fingerprintLetters(found) === letters);
      if (!pinned.ok) return ok({ found: pinned.error.type, fingerprint: null });
      agents.set(`${origin} ${pinned.value.fingerprint}`, pinned.value);
      return ok({ found: 'hub' as const, fingerprint: pinned.value.fingerprint });
    },
    post: async ({ address, fingerprint }, path, body) => {
      const origin = originOf(address);
      if (origin === null || fingerprint === null || !PATHS.has(path)) return err({ type: 'refused' });
      const pinned = await agentFor(origin, fingerprint);
      if (!pinned.ok) return ok(pinned.error.type === 'other' ? 'stranger' : null);
      const { agent } = pinned.value;
      const posted = await (path === '/hub/v1/exchange'
        ? exchangeWith(agent, origin, body)
        : postToHub(agent, { origin, path }, body));
      if (posted.ok) return posted;
      return ok(posted.error.type === 'unreachable' ? null : posted.error.type);
    },
    file: async ({ address, fingerprint }, call) => {
      const origin = originOf(address);
      if (origin === null || fingerprint === null) return err({ type: 'refused' });
      const pinned = await agentFor(origin, fingerprint);
      const answered = pinned.ok ? await askForFile(pinned.value.agent, origin, call) : null;
      return ok(answered?.ok ? answered.value : null);
    },
  };
}

/** How long a hub that has said so is taken for one of before. */
const EARLIER_MS = 3_600_000;
const earlierUntil = new WeakMap<Agent, number>();

async function exchangeWith(
  agent: Agent,
  origin: string,
  body: Uint8Array,
): Promise<Result<HubReply, { readonly type: 'unreachable' | 'stranger' | 'hub_full' }>> {
  if (Date.now() > (earlierUntil.get(agent) ?? 0)) {
    const posted = await postPacked(agent, origin, body);
    if (posted.ok) return posted;
    const { type } = posted.error;
    if (type !== 'earlier') return err({ type });
    earlierUntil.set(agent, Date.now() + EARLIER_MS);
  }
  return postToHub(agent, { origin, path: '/hub/v1/exchange' }, body);
}

function originOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'https:' ? url.origin : null;
}
