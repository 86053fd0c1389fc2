import { Alert, Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CodeExchange } from './code-exchange';
import type { CheckAtWork } from './use-check';
import { useComparisonName } from './use-comparisons';

/** The code of everything that both may see, and what came out. */
export function WholeCard({ check }: { readonly check: CheckAtWork }) {
  const { t } = useTranslation();
  const nameOf = useComparisonName();
  const { question, comparison, verdict, isAnew } = check;
  const heading = useRef<HTMLHeadingElement>(null);
  // What was pressed to begin again is gone.
  useEffect(() => {
    if (isAnew) heading.current?.focus();
  }, [isAnew]);
  const outcome = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (verdict) outcome.current?.scrollIntoView({ block: 'nearest' });
  }, [verdict]);
  if (!question || comparison === null) return null;
  const name = nameOf(comparison);
  return (
    <section className="ny-card">
      <h2 ref={heading} tabIndex={-1}>
        {t('voice.whole.title', { name })}
      </h2>
      <div ref={outcome} aria-live="polite" className="voice-verdict">
        {verdict === 'same' && (
          <Alert
            type="success"
            showIcon
            title={t('voice.verdict.same')}
            description={t('voice.whole.same', { name })}
          />
        )}
        {verdict === 'different' && (
          <Alert
            type="warning"
            showIcon
            title={t('voice.verdict.different')}
            description={t('voice.whole.different')}
            action={
              <Button type="primary" onClick={check.narrow}>
                {t('voice.whole.narrow')}
              </Button>
            }
          />
        )}
      </div>
      <CodeExchange code={question.code} onAnswer={check.answer} />
      <p className="ny-secondary">{t('voice.whole.text')}</p>
    </section>
  );
}
