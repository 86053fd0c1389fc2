import { Alert, Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '../../../shared/voice-check/items';
import type { Question } from '../../../shared/voice-check/narrowing';
import { useFormat } from '../../i18n/use-format';
import { CodeExchange } from './code-exchange';
import { FoundCard } from './found-card';
import { ItemLink } from './item-link';
import type { CheckAtWork } from './use-check';

/** So many records can be read out one by one. */
const FEW = 8;

/** The search for the difference: one short code after another, until one record is left. */
export function SearchCard({ check }: { readonly check: CheckAtWork }) {
  const { t } = useTranslation();
  const format = useFormat();
  // Where the other machine has several records left where this one has one, both go on.
  const [goesOnAt, setGoesOnAt] = useState(0);
  const { question, answers } = check;
  const isFound = question?.isFound === true && goesOnAt !== question.step;
  const heading = useRef<HTMLHeadingElement>(null);
  // What was pressed to come here is gone.
  useEffect(() => heading.current?.focus(), [isFound]);
  if (!question) return null;
  const last = answers.at(-1);
  return (
    <section className="ny-card">
      <h2 ref={heading} tabIndex={-1}>
        {isFound ? t('voice.found.title') : format.digits(t('voice.step.title', { step: question.step }))}
      </h2>
      {check.hasChanged && <Alert className="voice-changed" type="warning" showIcon title={t('voice.step.changed')} />}
      <p aria-live="polite" className="voice-last">
        {answers.length > 1 &&
          last &&
          format.digits(t('voice.step.last', { step: question.step - 1, result: t(`voice.verdict.${last}`) }))}
      </p>
      {isFound ? (
        <FoundCard check={check} question={question} onGoOn={() => setGoesOnAt(question.step)} />
      ) : (
        <Step check={check} question={question} />
      )}
      <div className="voice-buttons">
        <Button onClick={check.back}>{t('voice.step.back')}</Button>
        <Button onClick={check.beginAgain}>{t('voice.step.again')}</Button>
      </div>
    </section>
  );
}

function Step({ check, question }: { readonly check: CheckAtWork; readonly question: Question }) {
  const { t } = useTranslation();
  const { subject, code } = question;
  return (
    <>
      <p>{subject.type !== 'whole' && t(`voice.step.${subject.type}.${subject.part}`)}</p>
      <CodeExchange code={code} onAnswer={check.answer} />
      <p className="ny-secondary">{t('voice.step.text')}</p>
      <Left items={question.left} />
    </>
  );
}

function Left({ items }: { readonly items: readonly Item[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <p>{format.digits(t('voice.step.left', { count: items.length }))}</p>
      {items.length > 0 && items.length <= FEW && (
        <ul className="voice-left">
          {items.map((item) => (
            <li key={`${item.kind}/${item.id}`}>
              <ItemLink item={item} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
