import { expect } from '@playwright/test';
import type { Shell } from '../../../standin/launch';

const DENIED = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'] as const;
const ALLOWED = ['clipboard-write'] as const;

export type Denied = (typeof DENIED)[number];
export const ALL_DENIED: readonly Denied[] = DENIED;
export const granted = (name: Denied): string => `the page is granted ${name}`;

/** Copying is permitted and nothing else, whether the page looks it up or asks. */
export async function permissionFaults(shell: Shell): Promise<readonly string[]> {
  // What is allowed shows that the decisions are made: the stand-in makes them after the page has come.
  const mayCopy = await expect
    .poll(() => statesOf(shell, ALLOWED))
    .toEqual(['granted'])
    .then(
      () => true,
      () => false,
    );
  const states = await statesOf(shell, DENIED);
  return [
    ...DENIED.filter((_, index) => states[index] !== 'denied').map(granted),
    ...(mayCopy ? [] : ['the page may not copy']),
  ];
}

const statesOf = ({ page }: Shell, names: readonly string[]): Promise<readonly string[]> =>
  page.evaluate(
    (asked) =>
      Promise.all(
        asked.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state),
      ),
    names,
  );
