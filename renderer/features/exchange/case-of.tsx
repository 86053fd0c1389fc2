import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { EntityId } from '../../../shared/core/ids';
import { useWorld } from '../../app/session-context';
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
  const number = caseNumber(world, item.caseId);
  return (
    <>
      {world.row('case', item.caseId as EntityId) ? (
        <Link to={`/cases/${item.caseId}`} lang="zh-CN">
          {number}
        </Link>
      ) : (
        number
      )}
      {first && (
        <span className="ny-secondary exchange-debtors">
          {inLanguage(first, language)}{' '}
          {debtors.length > 1 && format.digits(t('exchange.outbox.others', { count: debtors.length }))}
        </span>
      )}
    </>
  );
}
