/** What a hub says of a stick that it does not take; a hub of another version may say something else. */
export const STICK_REFUSALS = [
  'not_a_bundle',
  'damaged',
  'for_another',
  'too_large',
  'newer',
  'unknown_device',
  'forged',
  'no_recipient',
] as const;
