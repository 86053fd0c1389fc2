const LOCK_NAME = 'nyamdrel';
/** A page that is being reloaded or closed gives its lock back within this time. */
const PATIENCE_MS = 1500;

/** Takes the data of this origin for as long as the page lives. `in_use` when another tab or window has it. */
export function claimData(locks: LockManager = navigator.locks): Promise<'claimed' | 'in_use'> {
  return new Promise((resolve) => {
    const keep = () => {
      resolve('claimed');
      return new Promise<never>(() => undefined); // the lock is held until this settles: until the page is gone
    };
    locks.request(LOCK_NAME, { signal: AbortSignal.timeout(PATIENCE_MS) }, keep).catch(() => resolve('in_use'));
  });
}
