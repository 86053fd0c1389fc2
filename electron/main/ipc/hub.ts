import { err, ok } from '../../../shared/core/result';
import type { Handlers } from '../../../shared/ipc/contract';
import { fingerprintLetters } from '../../../shared/exchange/enrolment-code';
import { pinnedAgent, type Pinned } from '../hub/pinned-agent';
import { askForFile } from '../hub/ask-for-file';
import { postToHub } from '../hub/post-to-hub';

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
      const posted = await postToHub(pinned.value.agent, { origin, path }, body);
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

function originOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'https:' ? url.origin : null;
}
