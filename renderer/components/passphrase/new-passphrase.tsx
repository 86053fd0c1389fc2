import { useTranslation } from 'react-i18next';
import { MIN_PASSPHRASE } from '../../data/gate-api';
import { PassphraseInput } from './passphrase-input';
import { passphraseStrength } from './passphrase-strength';

/** A new passphrase typed twice. */
export interface PassphrasePair {
  readonly first: string;
  readonly second: string;
}

export const NO_PASSPHRASE: PassphrasePair = { first: '', second: '' };

/** What is wrong with the pair, as a key of the texts; null when it can be used. */
export function pairProblem({
  first,
  second,
}: PassphrasePair): 'errors.gate.passphrase_too_short' | 'app.passphrase.different' | null {
  if ([...first.normalize('NFKC')].length < MIN_PASSPHRASE) return 'errors.gate.passphrase_too_short';
  return first === second ? null : 'app.passphrase.different';
}

interface Props {
  readonly value: PassphrasePair;
  readonly onChange: (pair: PassphrasePair) => void;
  /** Shows what is wrong: after the first attempt to go on. */
  readonly checked: boolean;
  readonly label?: string;
}

const STRENGTH_KEYS = {
  short: 'app.passphrase.short',
  weak: 'app.passphrase.weak',
  fair: 'app.passphrase.fair',
  strong: 'app.passphrase.strong',
} as const;

export function NewPassphrase({ value, onChange, checked, label }: Props) {
  const { t } = useTranslation();
  const problem = checked ? pairProblem(value) : null;
  const strength = passphraseStrength(value.first);
  return (
    <>
      <PassphraseInput
        label={label ?? t('app.passphrase.label')}
        value={value.first}
        autoComplete="new-password"
        hint={
          <>
            {t('app.passphrase.hint')}
            {value.first !== '' && (
              <output className={`ny-strength ny-strength-${strength}`}>
                {t('app.passphrase.strength')} {t(STRENGTH_KEYS[strength])}
              </output>
            )}
          </>
        }
        error={problem === 'errors.gate.passphrase_too_short' ? t(problem) : null}
        onChange={(first) => onChange({ ...value, first })}
      />
      <PassphraseInput
        label={t('app.passphrase.again')}
        value={value.second}
        autoComplete="new-password"
        error={problem === 'app.passphrase.different' ? t(problem) : null}
        onChange={(second) => onChange({ ...value, second })}
      />
    </>
  );
}
