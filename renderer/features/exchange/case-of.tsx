import { useTranslation } from 'react-i18next';
import type { EntityId } from '../../../shared/core/ids';
import { useWorld } from '../../app/session-context';
import { CaseNumber } from '../../components/case-number';
import { caseNumber, inLanguage } from '../../components/record-names';
import { useDisplay } from '../../i18n/display-context';
import { useFormat } from '../../i18n/use-format';

export type Names = readonly { readonly zh: string; readonly bo: string }[];

interface Props {
  readonly item: { readonly caseId: string | null };
  readonly debtors: Names;
}

/** The case that something in the outbox belongs to, with its first debtor. */
export function CaseOf({ item, debtors }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const world = useWorld();
  const { language } = useDisplay();
  const [first] = debtors;
  if (item.caseId === null) return <span className="ny-secondary">{t('exchange.outbox.noCase')}</span>;
  return (
    <>
      {world.row('case', item.caseId as EntityId) ? <CaseNumber id={item.caseId} /> : caseNumber(world, item.caseId)}
      {first && (
        <span className="ny-secondary exchange-debtors">
          {inLanguage(first, language)}{' '}
          {debtors.length > 1 && format.digits(t('exchange.outbox.others', { count: debtors.length }))}
        </span>
      )}
    </>
  );
}
