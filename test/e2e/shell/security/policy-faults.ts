import type { Shell } from '../../../standin/launch';

/** What the content policy has to stop, each with the directive that a violation is reported under. */
const STOPPED = {
  eval: 'script-src',
  'inline script': 'script-src-elem',
  'inline handler': 'script-src-attr',
  'foreign style': 'style-src-elem',
  'remote address': 'connect-src',
  'remote picture': 'img-src',
  frame: 'frame-src',
  'worker from a blob': 'worker-src',
} as const;

export type Stopped = keyof typeof STOPPED;
export const letIn = (what: Stopped): string => `the content policy lets in: ${what}`;
export const ALL_STOPPED = Object.keys(STOPPED) as readonly Stopped[];
export const OWN_STYLE_REFUSED = 'the content policy refuses the style that bears its nonce';

/** Tries what the policy forbids. Only a violation that the browser reports counts as stopped: other guards stand behind it. */
export async function policyFaults({ page }: Shell): Promise<readonly string[]> {
  const { directives, ownStyle } = await page.evaluate(tryAll);
  const passed = ALL_STOPPED.filter((what) => !directives.includes(STOPPED[what]));
  return [...passed.map(letIn), ...(ownStyle === '1' ? [] : [OWN_STYLE_REFUSED])];
}

/** Runs in the page, so everything it needs stands in it. From a timer: what runs inside evaluate() is exempt from the policy. */
function tryAll(): Promise<{ readonly directives: readonly string[]; readonly ownStyle: string }> {
  const PAUSE_MS = 250;
  const directives: string[] = [];
  const hear = ({ effectiveDirective }: SecurityPolicyViolationEvent) => void directives.push(effectiveDirective);
  const attempt = (work: () => unknown) => {
    try {
      return work();
    } catch {
      return null; // refused, and reported
    }
  };
  const append = (name: string, attributes: Readonly<Record<string, string>>) => {
    // Past the app's own helper, which gives its nonce to what the app's scripts make once it has started.
    const element = document.createElementNS('http://www.w3.org/1999/xhtml', name);
    for (const [key, value] of Object.entries(attributes))
      if (key === 'text') element.textContent = value;
      else element.setAttribute(key, value);
    document.head.append(element);
    return element;
  };
  const nonce = document.querySelector<HTMLElement>('meta[name=csp-nonce]')?.nonce ?? '';
  return new Promise((resolve) => {
    setTimeout(() => {
      document.addEventListener('securitypolicyviolation', hear);
      // oxlint-disable-next-line no-eval -- the policy must refuse it
      attempt(() => (0, eval)('1'));
      const added = [
        append('script', { text: 'window.inlineRan = true' }),
        append('i', { onclick: 'window.inlineRan = true' }),
        append('style', { text: 'html { --foreign: 1 }' }),
        append('style', { text: 'html { --own: 1 }', nonce }),
        append('img', { src: 'https://example.org/a.png' }),
        append('iframe', { src: './index.html' }),
      ];
      attempt(() => new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))));
      fetch('https://example.org/').catch(() => undefined); // refused by the policy or by what stands behind it
      setTimeout(() => {
        const ownStyle = getComputedStyle(document.documentElement).getPropertyValue('--own');
        for (const element of added) element.remove();
        document.removeEventListener('securitypolicyviolation', hear);
        resolve({ directives, ownStyle });
      }, PAUSE_MS);
    });
  });
}
