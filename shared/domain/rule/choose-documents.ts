import { err, ok, type Result } from '../../core/result';
import { builtInDocuments } from '../../rulebook/documents';
import { changedFields } from '../ops';
import { countyOf } from '../organisation/county';
import type { ChangeDraft, World } from '../world';

export type ChooseError = { readonly type: 'none_chosen' | 'not_found' | 'nothing_to_save' };

/** Sets which documents apply; kept in the order in which the program lists them, whatever the order of choosing. */
export const chooseDocuments =
  (ids: readonly string[]) =>
  (world: World): Result<ChangeDraft, ChooseError> => {
    const rulebooks = builtInDocuments.map(({ id }) => id).filter((id) => ids.includes(id));
    if (rulebooks.length === 0) return err({ type: 'none_chosen' });
    const county = countyOf(world);
    if (!county) return err({ type: 'not_found' });
    const op = changedFields(county.row, { rulebooks });
    return op ? ok({ kind: 'county.set', ops: [op] }) : err({ type: 'nothing_to_save' });
  };
