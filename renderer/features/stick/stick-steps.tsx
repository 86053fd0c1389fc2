import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format';

const STEPS = ['write', 'hub', 'read'] as const;

/** There, and back again. */
export function StickSteps() {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ol className="stick-steps" aria-label={t('stick.steps.label')}>
      {STEPS.map((step, i) => (
        <li key={step}>
          <span aria-hidden>{format.number(i + 1)}</span>
          {t(`stick.steps.${step}`)}
        </li>
      ))}
    </ol>
  );
}
