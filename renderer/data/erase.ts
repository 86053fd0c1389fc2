import Dexie from 'dexie';
import { err, ok, type Result } from '../../shared/core/result';
import type { PortError, ProfileId } from '../../shared/platform/ports';
import type { Platform } from '../platform/platform';
import { databaseName } from './database';

/**
 * Removes what is left of a profile whose erasure was begun. The database goes first: a journal without one is whole, but a database
 * without its journal would bring the county back.
 */
export async function finishErasure(platform: Platform, profile: ProfileId): Promise<Result<void, PortError>> {
  try {
    await Dexie.delete(databaseName(profile));
  } catch {
    return err({ type: 'unknown', what: 'storage' });
  }
  return platform.erasure.finish(profile);
}

/** At the start, before anything is looked at: what was cut off in the middle of being erased is no county any more, and no damage. */
export async function finishErasures(platform: Platform): Promise<Result<void, PortError>> {
  const begun = await platform.erasure.begun();
  if (!begun.ok) return begun;
  for (const profile of begun.value) {
    const finished = await finishErasure(platform, profile);
    if (!finished.ok) return finished;
  }
  return ok();
}
