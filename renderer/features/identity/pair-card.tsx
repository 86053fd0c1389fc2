import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { judge, takeBackJudgment, type Judgment, type Verdict } from '../../../shared/domain/identity/judgments';
import type { Pair } from '../../../shared/domain/identity/people';
import { useSession } from '../../app/session-context';
import { FormField } from '../../components/form-field';
import { PersonFacts } from '../../components/person-facts';
import { inLanguage } from '../../components/record-names';
import { StatusTag } from '../../components/status-tag';
import { useOneAtATime } from '../../components/use-one-at-a-time';
import { useSaveFeedback } from '../../components/use-save-feedback';
import { useDisplay } from '../../i18n/display-context';
import { useFormat } from '../../i18n/use-format';

interface Props {
  readonly pair: Pair;
  /** What was said of the two; null while a person is asked. */
  readonly judgment: Judgment | null;
  readonly canJudge: boolean;
}

/** Two parties side by side, what they have in common, and the question whether they are one. */
export function PairCard({ pair: { a, b, comparison }, judgment, canJudge }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { language } = useDisplay();
  const nameOf = ({ party }: Pair['a']) => inLanguage({ zh: party.nameZh, bo: party.nameBo ?? '' }, language);
  const names = t('identity.pairOf', { a: nameOf(a), b: nameOf(b) });
  return (
    <article className="identity-pair" aria-label={names}>
      <div className="identity-two">
        <PersonFacts person={a} />
        <PersonFacts person={b} />
      </div>
      <div className="ny-tags">
        {comparison.because.map((each) => (
          <StatusTag key={each} tone={each === 'idSlip' ? 'waiting' : 'active'}>
            {t(`identity.because.${each}`)}
          </StatusTag>
        ))}
        <span className="ny-secondary">{t('identity.score', { score: format.number(comparison.score) })}</span>
        <Link
          to={`/cases/persons/${a.row.id}/compare/${b.row.id}`}
          aria-label={t('identity.compare.linkFor', { names })}
        >
          {t('identity.compare.link')}
        </Link>
      </div>
      {judgment ? (
        <Judged judgment={judgment} names={names} canJudge={canJudge} />
      ) : (
        canJudge && <Question a={a} b={b} />
      )}
    </article>
  );
}

/** Sentences for why nothing was said. */
function useJudgeErrorText() {
  const { t } = useTranslation();
  return (error: { readonly type: 'not_found' | 'same_case' | 'already_said' | 'too_long' }) =>
    t(`identity.error.${error.type}`);
}

function Question({ a, b }: Pick<Pair, 'a' | 'b'>) {
  const { t } = useTranslation();
  const session = useSession();
  const tellSave = useSaveFeedback();
  const errorText = useJudgeErrorText();
  const [why, setWhy] = useState('');
  const say = useOneAtATime(async (verdict: Verdict) => {
    tellSave(await session.save(judge(a.row.id, b.row.id, { verdict, why })), errorText);
  });
  return (
    <div className="identity-buttons">
      <FormField label={t('identity.why')}>
        {(control) => (
          <Input {...control} autoComplete="off" value={why} onChange={(event) => setWhy(event.target.value)} />
        )}
      </FormField>
      <Button type="primary" onClick={() => void say('same')}>
        {t('identity.same')}
      </Button>
      <Button onClick={() => void say('other')}>{t('identity.other')}</Button>
    </div>
  );
}

interface JudgedProps {
  readonly judgment: Judgment;
  readonly names: string;
  readonly canJudge: boolean;
}

function Judged({ judgment, names, canJudge }: JudgedProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const session = useSession();
  const tellSave = useSaveFeedback();
  const errorText = useJudgeErrorText();
  const takeBack = useOneAtATime(async () => {
    tellSave(await session.save(takeBackJudgment(judgment)), errorText);
  });
  return (
    <div className="identity-buttons">
      <StatusTag tone={judgment.verdict === 'same' ? 'good' : 'neutral'}>
        {t(`identity.verdict.${judgment.verdict}`)}
      </StatusTag>
      <span className="ny-secondary">
        {format.day(judgment.day)} {judgment.why}
      </span>
      {canJudge && (
        <Button aria-label={t('identity.takeBackFor', { names })} onClick={() => void takeBack()}>
          {t('identity.takeBack')}
        </Button>
      )}
    </div>
  );
}
