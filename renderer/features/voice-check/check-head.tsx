import { Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Comparison } from '../../../shared/voice-check/shared-rows';
import { useExchangeStatus } from '../../app/session-context';
import { useWhen } from '../../components/exchange/when';
import { FormField } from '../../components/form-field';
import { useFormat } from '../../i18n/use-format';
import type { CheckAtWork } from './use-check';
import { useComparisonName } from './use-comparisons';

const MAX_NAME = 40;

/** What is compared with whom, and how fresh this machine's side of it is. */
export function CheckHead({
  check,
  comparisons,
}: {
  readonly check: CheckAtWork;
  readonly comparisons: readonly Comparison[];
}) {
  const { t } = useTranslation();
  const nameOf = useComparisonName();
  const [withWhom, setWithWhom] = useState(check.withWhom);
  if (check.answers.length > 0 && check.comparison !== null) {
    return (
      <p className="voice-call">
        <strong>{nameOf(check.comparison)}</strong>
        {check.withWhom && ` · ${check.withWhom}`}
      </p>
    );
  }
  return (
    <section className="ny-card">
      <div className="voice-head">
        <FormField label={t('voice.what.label')} hint={t('voice.what.hint')}>
          {(control) => (
            <Select<Comparison>
              {...control}
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={t('voice.what.choose')}
              value={check.comparison}
              onChange={check.choose}
              options={comparisons.map((value) => ({ value, label: nameOf(value) }))}
            />
          )}
        </FormField>
        <FormField label={t('voice.with.label')} hint={t('voice.with.hint')}>
          {(control) => (
            <Input
              {...control}
              autoComplete="off"
              maxLength={MAX_NAME}
              value={withWhom}
              onChange={(event) => setWithWhom(event.target.value)}
              onBlur={() => withWhom !== check.withWhom && check.call(withWhom)}
            />
          )}
        </FormField>
      </div>
      {check.question !== null && <Freshness check={check} />}
    </section>
  );
}

/** Both tell each other these before they compare. */
function Freshness({ check: { count, unsent } }: { readonly check: CheckAtWork }) {
  const { t } = useTranslation();
  const format = useFormat();
  const when = useWhen();
  const { state, lastContactMs, loading } = useExchangeStatus();
  if (state === 'alone') return <p className="ny-secondary">{t('voice.fresh.alone')}</p>;
  const unsentText =
    unsent === 0 ? t('voice.fresh.allSent') : format.digits(t('voice.fresh.unsent', { count: unsent }));
  const rows = [
    [t('exchange.panel.lastContact'), when(lastContactMs)],
    [t('voice.fresh.count'), loading ? t('voice.fresh.loading') : format.number(count)],
    [t('voice.fresh.notIn'), unsentText],
  ] as const;
  return (
    <dl className="ny-facts">
      {rows.map(([label, value]) => (
        <div key={label} className="ny-facts-row">
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
