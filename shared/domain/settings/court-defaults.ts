import type { EntityId } from '../../core/ids';
import { err, ok, type Result } from '../../core/result';
import type { Row } from '../../exchange/row';
import { changedFields, newRecord } from '../ops';
import { SERVICE_METHODS, URGE_WAYS, type ServiceMethod, type UrgeWay } from '../request/records';
import type { ChangeDraft, CommandContext, World } from '../world';

/** What stands in new forms before anything is typed; the same for everybody at the court. */
export interface CourtDefaults {
  /** Person who handles what is newly registered or asked; null for whoever does it. */
  readonly handler: string | null;
  readonly serviceMethod: ServiceMethod;
  readonly urgeWay: UrgeWay;
}

export const USUAL_DEFAULTS: CourtDefaults = { handler: null, serviceMethod: 'direct', urgeWay: 'telephone' };

/** The `setting` record of this name holds them, one field each, so that two people changing different ones do not collide. */
const DEFAULTS_SETTING = 'defaults';

export type DefaultsError = { readonly type: 'unknown_person' } | { readonly type: 'nothing_to_save' };

/** What a later version wrote and this one does not know counts as not set. */
export function courtDefaults(world: World): CourtDefaults {
  const fields = defaultsRow(world)?.fields ?? {};
  const handler = fields['handler'];
  return {
    handler: typeof handler === 'string' && world.row('person', handler as EntityId) ? handler : null,
    serviceMethod: SERVICE_METHODS.find((each) => each === fields['serviceMethod']) ?? USUAL_DEFAULTS.serviceMethod,
    urgeWay: URGE_WAYS.find((each) => each === fields['urgeWay']) ?? USUAL_DEFAULTS.urgeWay,
  };
}

/** Forms that were begun keep what they have. */
export const setCourtDefaults =
  (changed: Partial<CourtDefaults>) =>
  (world: World, { newId }: CommandContext): Result<ChangeDraft, DefaultsError> => {
    const { handler } = changed;
    if (typeof handler === 'string' && !world.row('person', handler as EntityId))
      return err({ type: 'unknown_person' });
    const row = defaultsRow(world);
    const op = row
      ? changedFields(row, { ...changed })
      : newRecord('setting', newId() as EntityId, { name: DEFAULTS_SETTING, ...changed });
    return op ? ok({ kind: 'defaults.set', ops: [op] }) : err({ type: 'nothing_to_save' });
  };

/** Two devices may each have made the record before they met: the oldest id holds, for everyone alike. */
const defaultsRow = (world: World): Row | undefined =>
  world
    .rows('setting')
    .filter(({ fields }) => fields['name'] === DEFAULTS_SETTING)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))[0];
