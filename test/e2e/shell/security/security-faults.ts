import type { Shell } from '../../../standin/launch';
import { bridgeFaults } from './bridge-faults';
import { leavingFaults } from './leaving-faults';
import { permissionFaults } from './permission-faults';
import { policyFaults } from './policy-faults';
import { senderFaults } from './sender-faults';

/** Ways that stand open in the running app, one line of text each; none when all is well. The page may be lost afterwards. */
export async function securityFaults(shell: Shell): Promise<readonly string[]> {
  const found: string[] = [];
  for (const look of [bridgeFaults, permissionFaults, policyFaults, senderFaults, leavingFaults])
    found.push(...(await look(shell)));
  return found;
}
