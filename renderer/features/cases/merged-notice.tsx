import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseView } from '../../../shared/domain/case/case-fold';
import { useWorld } from '../../app/session-context';
import { caseNumber } from '../../components/record-names';
import { useFormat } from '../../i18n/use-format';

/** Says of a merged record where the case is now, and of the kept one what it holds besides its own. */
export function MergedNotice({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const world = useWorld();
  const { mergedInto, mergedRows } = view;
  if (mergedInto)
    return (
      <Alert
        type="warning"
        showIcon
        title={t('decisions.merge.mergedTitle', { number: caseNumber(world, mergedInto) })}
        description={
          <>
            {t('decisions.merge.howToSeparate')}{' '}
            <Link to={`/cases/${mergedInto}`}>{t('decisions.merge.openKept')}</Link>
          </>
        }
      />
    );
  if (mergedRows.length === 0) return null;
  const numbers = mergedRows.map(({ fields }) => (typeof fields['number'] === 'string' ? fields['number'] : '—'));
  return (
    <Alert
      type="info"
      showIcon
      title={t('decisions.merge.contains', { numbers: format.list(numbers) })}
      description={
        <>
          {t('decisions.merge.howToSeparate')}{' '}
          {mergedRows.map((row, i) => (
            <span key={row.id}>
              <Link to={`/cases/${row.id}`} lang="zh-CN">
                {numbers[i]}
              </Link>{' '}
            </span>
          ))}
        </>
      }
    />
  );
}
