import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusTag } from '../../components/status-tag';

interface Props {
  readonly label: string;
  readonly first: ReactNode;
  readonly second: ReactNode;
  readonly differs?: boolean;
}

/** One thing that two records say, side by side. */
export function CompareLine({ label, first, second, differs = false }: Props) {
  const { t } = useTranslation();
  return (
    <tr className={differs ? 'cases-differs' : undefined}>
      <th scope="row">
        {label} {differs && <StatusTag tone="waiting">{t('decisions.merge.differs')}</StatusTag>}
      </th>
      <td>{first || <span className="ny-secondary">{t('common.state.notFilled')}</span>}</td>
      <td>{second || <span className="ny-secondary">{t('common.state.notFilled')}</span>}</td>
    </tr>
  );
}
