import type { EntityId } from '../../shared/core/ids';
import type { EntityKind } from '../../shared/exchange/change';

/** The text by which records are named and ordered everywhere in a hub: `kind/id`. */
export const rowKeyOf = ({ kind, id }: { readonly kind: EntityKind; readonly id: EntityId }): string => `${kind}/${id}`;
