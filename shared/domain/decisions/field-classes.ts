import type { EntityKind } from '../../exchange/change';

/**
 * What happens when two people wrote a field without knowing of each other. `protected`: both values wait until a person decides.
 * `auto`: the later write shows and the other stays in the history; it is only mentioned.
 */
export type FieldClass = 'auto' | 'protected';

/** Every field that is not named here is protected. Only what changes nothing for anybody stands here. */
const AUTO: { readonly [kind in EntityKind]?: readonly string[] } = {
  // Places in lists.
  unit: ['order'],
  township: ['order'],
  party: ['order'],
  // Where an imported case stood in its sheet.
  case: ['batchRow'],
};

export const fieldClass = (kind: EntityKind, field: string): FieldClass =>
  AUTO[kind]?.includes(field) === true ? 'auto' : 'protected';
