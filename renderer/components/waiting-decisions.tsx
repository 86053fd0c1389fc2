import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { decisionsOf } from '../../shared/domain/decisions/open-decisions';
import type { Row } from '../../shared/exchange/row';
import { useFormat } from '../i18n/use-format';

interface Props {
  readonly rows: readonly (Row | undefined)[];
  /** The record whose decisions the page of decisions is to show. */
  readonly of: string;
}

/** Says on the page of a record that values of it wait for a decision, with the way there; nothing where none do. */
export function WaitingDecisions({ rows, of }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const count = rows.reduce((sum, row) => sum + (row ? decisionsOf(row).length : 0), 0);
  if (count === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={format.digits(t('decisions.notice.title', { count }))}
      description={<Link to={`/conflicts?of=${of}`}>{t('decisions.notice.open')}</Link>}
    />
  );
}
