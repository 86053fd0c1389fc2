import { useTranslation } from 'react-i18next';
import type { Json } from '../../../shared/core/json';
import type { CaseView } from '../../../shared/domain/case/case-fold';
import { useWorld } from '../../app/session-context';
import { FieldHistory } from '../../components/field-history';
import { useCaseValueText, type CaseField } from './case-value-text';
import { Fact, Facts } from './labelled-facts';

const FIELDS = [
  'number',
  'filedOn',
  'cause',
  'basisKind',
  'basisNumber',
  'basisCourt',
  'basisOn',
  'claimText',
  'handler',
  'township',
  'note',
] as const satisfies readonly CaseField[];

/** What is written down about a case, each with its history. */
export function CaseFacts({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const world = useWorld();
  const textOf = useCaseValueText(world);
  return (
    <section className="ny-card" aria-label={t('cases.page.facts')}>
      <h2>{t('cases.page.facts')}</h2>
      <Facts>
        {FIELDS.map((field) => {
          const label = t(`cases.field.${field}`);
          return (
            <Fact
              key={field}
              label={label}
              value={textOf(field, view.row.fields[field] ?? null)}
              aside={
                <FieldHistory row={view.row} field={field} label={label} show={(value: Json) => textOf(field, value)} />
              }
            />
          );
        })}
      </Facts>
    </section>
  );
}
