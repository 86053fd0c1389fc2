import { MIN_PASSPHRASE } from '../../data/gate-api';

export type Strength = 'short' | 'weak' | 'fair' | 'strong';

/**
 * A hint, not a gate: the key derivation makes guessing dear, and length does more than mixed signs. A Chinese or Tibetan character
 * counts for two, because it is drawn from thousands.
 */
export function passphraseStrength(passphrase: string): Strength {
  const characters = [...passphrase.normalize('NFKC')];
  if (characters.length < MIN_PASSPHRASE) return 'short';
  const different = new Set(characters);
  if (different.size <= 4) return 'weak';
  const score = [...different].reduce((sum, character) => sum + (character > '\u02ff' ? 2 : 1), 0) + characters.length;
  if (score < 20) return 'weak';
  return score < 30 ? 'fair' : 'strong';
}
