import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { decideField, type DecideInput } from '../../../shared/domain/decisions/decide';
import { inputOf, typedOf } from '../../../shared/domain/decisions/new-value';
import type { OpenDecision } from '../../../shared/domain/decisions/open-decisions';
import { actionToDecide } from '../../../shared/domain/decisions/who-decides';
import type { FieldWrite } from '../../../shared/exchange/row';
import type { Stamp } from '../../../shared/exchange/stamp';
import { useSession } from '../../app/session-context';
import { useMay } from '../../app/use-may';
import { StatusTag } from '../../components/status-tag';
import { useSaveFeedback } from '../../components/use-save-feedback';
import type { FieldWords } from './field-words';
import { NewValueField } from './new-value-field';
import { useOriginText } from '../../components/origin-text';
import { useDecideErrorText, useNewValueProblemText } from './problem-texts';

interface Props {
  readonly decision: OpenDecision;
  readonly words: FieldWords;
  /** Told when it was decided, with the stamp of the decision. */
  readonly onDecided: (decision: OpenDecision, stamp: Stamp) => void;
}

/** One field with its values: keep one, keep another, or write a new one. */
export function DecisionCard({ decision, words, onDecided }: Props) {
  const { t } = useTranslation();
  const session = useSession();
  const may = useMay();
  const tellSave = useSaveFeedback();
  const errorText = useDecideErrorText();
  const { row, field, candidates } = decision;
  const [typing, setTyping] = useState(false);
  const record = words.recordName(row);
  const label = words.fieldName(row, field);
  const address = words.recordAddress(row);
  const mayDecide = may(actionToDecide(row.kind));
  const decide = async (value: DecideInput['value']) => {
    const seen = candidates.map(({ stamp }) => stamp);
    const saved = await session.save(decideField({ kind: row.kind, id: row.id, field, seen, value }));
    // What was typed wrongly is told at its field.
    const inPlace = !saved.ok && saved.error.type === 'value_not_allowed' && 'typed' in value;
    if (tellSave(saved, (error) => (inPlace ? null : errorText(error, label))) && saved.ok)
      onDecided(decision, saved.value.stamp);
    return saved.ok || saved.error.type !== 'value_not_allowed' ? null : saved.error.problem;
  };
  return (
    <section className="ny-card decisions-card" aria-label={t('decisions.card.title', { record, field: label })}>
      <h3>
        {record} · <strong>{label}</strong>
      </h3>
      <p className="ny-secondary">
        {t('decisions.card.question', { count: candidates.length })}{' '}
        {address && <Link to={address}>{t('decisions.card.openRecord')}</Link>}
      </p>
      <ul className="decisions-values">
        {candidates.map((write) => (
          <Candidate
            key={write.stamp}
            write={write}
            decision={decision}
            words={words}
            onKeep={mayDecide ? () => void decide({ chosen: write.stamp }) : null}
          />
        ))}
      </ul>
      {!mayDecide && <p className="ny-notice">{t('decisions.card.notAllowed')}</p>}
      {mayDecide && inputOf(row.kind, field).type !== 'none' && !typing && (
        <Button onClick={() => setTyping(true)}>{t('decisions.card.newValue')}</Button>
      )}
      {typing && <NewValue decision={decision} label={label} words={words} decide={decide} />}
    </section>
  );
}

interface CandidateProps {
  readonly write: FieldWrite;
  readonly decision: OpenDecision;
  readonly words: FieldWords;
  readonly onKeep: (() => void) | null;
}

function Candidate({ write, decision: { row, field }, words, onKeep }: CandidateProps) {
  const { t } = useTranslation();
  const originText = useOriginText();
  const value = words.valueText(row, field, write.value) || t('common.state.notFilled');
  return (
    <li>
      <div>
        <strong className="decisions-value">{value}</strong>{' '}
        {row.stamps[field] === write.stamp && <StatusTag tone="neutral">{t('decisions.card.shown')}</StatusTag>}
        <div className="ny-secondary">{originText(write)}</div>
      </div>
      {onKeep && (
        <Button type="primary" onClick={onKeep}>
          {t('decisions.card.keep', { value: value.length > 24 ? `${value.slice(0, 24)}…` : value })}
        </Button>
      )}
    </li>
  );
}

interface NewValueProps extends Pick<CandidateProps, 'decision' | 'words'> {
  readonly label: string;
  readonly decide: (
    value: DecideInput['value'],
  ) => Promise<Parameters<ReturnType<typeof useNewValueProblemText>>[0] | null>;
}

function NewValue({ decision: { row, field }, label, words, decide }: NewValueProps) {
  const { t } = useTranslation();
  const problemText = useNewValueProblemText();
  const input = inputOf(row.kind, field);
  const [typed, setTyped] = useState(() => typedOf(input, row.fields[field]));
  const [error, setError] = useState<string | null>(null);
  if (input.type === 'none') return null;
  const submit = async () => {
    const problem = await decide({ typed });
    setError(problem ? problemText(problem, label) : null);
  };
  return (
    <form
      className="decisions-new"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <NewValueField
        input={input}
        label={t('decisions.card.newLabel', { field: label })}
        value={typed}
        error={error}
        options={words.options}
        onChange={(next) => {
          setError(null);
          setTyped(next);
        }}
      />
      <Button htmlType="submit" type="primary">
        {t('decisions.card.useNew')}
      </Button>
    </form>
  );
}
