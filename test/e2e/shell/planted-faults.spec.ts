import { join } from 'node:path';
import { expect } from '@playwright/test';
import { appTest as test } from './app-test';
import { buildPlanted, type Plant } from './security/planted-app';
import { PLANTS } from './security/plants';
import { securityFaults } from './security/security-faults';

type PlantName = keyof typeof PLANTS;

/** What does not touch shares a start of the app; what stands in each other's way does not. */
const STARTS: readonly (readonly PlantName[])[] = [
  ['content policy dropped', 'permissions granted', 'raw channel over the bridge'],
  ['sender not checked', 'popups allowed', 'content policy with eval'],
  ['links handed to the system', 'navigation not guarded'],
  ['frames let in', 'frames in the content policy'],
  ['Node in the preload'],
];

for (const names of STARTS)
  test(`what is planted is found, and nothing else: ${names.join(', ')}`, async ({ startApp, userData }) => {
    const plants: readonly Plant[] = names.map((name) => PLANTS[name]);
    const appPath = join(userData, 'app');
    await buildPlanted(appPath, plants);
    const shell = await startApp({ appPath, userData: join(userData, 'data') });
    const expected = plants.flatMap(({ faults }) => faults);
    expect((await securityFaults(shell)).toSorted()).toEqual(expected.toSorted());
  });

test('every hole has a start of the app', () => {
  expect(STARTS.flat().toSorted()).toEqual(Object.keys(PLANTS).toSorted());
});
