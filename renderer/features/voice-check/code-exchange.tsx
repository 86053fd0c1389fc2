import { Button, Input } from 'antd';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../../shared/voice-check/narrowing';
import { compareHeard, groupsOf, type HeardError, type SpokenCode } from '../../../shared/voice-check/spoken-code';
import { FormField } from '../../components/form-field';
import { useInBoth } from '../../components/use-in-both';
import { useFormat } from '../../i18n/use-format';

interface Props {
  readonly code: SpokenCode;
  /** What was typed or told. */
  readonly onAnswer: (answer: Answer) => void;
}

/** The own code to be read out, a field for the one that is heard, and what the other says who typed it. */
export function CodeExchange({ code, onAnswer }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="voice-exchange">
      <section aria-labelledby={id}>
        <h3 id={id}>{t('voice.code.mine')}</h3>
        <CodeGroups digits={code.digits} />
        <p className="ny-secondary">{t('voice.code.said')}</p>
        <div className="voice-buttons">
          <Button onClick={() => onAnswer('same')}>{t('voice.code.saidSame')}</Button>
          <Button onClick={() => onAnswer('different')}>{t('voice.code.saidDifferent')}</Button>
        </div>
      </section>
      <HeardForm code={code} onAnswer={onAnswer} />
    </div>
  );
}

/** Digits in groups, each with the words by which they are spoken in both languages. */
function CodeGroups({ digits }: { readonly digits: string }) {
  const format = useFormat();
  const inBoth = useInBoth();
  const words = (group: string) => inBoth((t) => [...group].map((digit) => t(`voice.digit.${digit as '0'}`)).join(' '));
  return (
    <ul className="voice-groups">
      {groupsOf(digits).map((group, i) => {
        const { zh, bo } = words(group);
        return (
          // oxlint-disable-next-line react/no-array-index-key -- two groups of a code may be the same digits
          <li key={i}>
            <span className="voice-digits">{format.digits(group)}</span>
            <span lang="zh-CN">{zh}</span>
            <span lang="bo">{bo}</span>
          </li>
        );
      })}
    </ul>
  );
}

function HeardForm({ code, onAnswer }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<HeardError | null>(null);
  // The field stays, and with it the focus of whoever types; only what was typed for the last code goes.
  const [typedFor, setTypedFor] = useState(code.digits);
  if (typedFor !== code.digits) {
    setTypedFor(code.digits);
    setTyped('');
    setError(null);
  }
  const compare = (event: FormEvent) => {
    event.preventDefault();
    const heard = compareHeard(typed, code);
    if (!heard.ok) return setError(heard.error);
    setError(null);
    setTyped('');
    onAnswer(heard.value);
  };
  const errorText = (of: HeardError): string =>
    of.type === 'length'
      ? format.digits(t('voice.error.length', { heard: of.heard, needed: of.needed }))
      : t(`voice.error.${of.type}`);
  return (
    <form onSubmit={compare} noValidate>
      <FormField
        label={t('voice.code.heard')}
        hint={t('voice.code.heardHint')}
        error={error === null ? null : errorText(error)}
      >
        {(control) => (
          <Input
            {...control}
            className="ny-code-input"
            lang="en"
            inputMode="numeric"
            autoComplete="off"
            maxLength={30}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </FormField>
      <Button type="primary" htmlType="submit">
        {t('voice.code.compare')}
      </Button>
    </form>
  );
}
