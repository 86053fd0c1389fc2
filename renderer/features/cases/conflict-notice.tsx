import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EntityId } from '../../../shared/core/ids';
import type { Row } from '../../../shared/exchange/row';
import { settleField } from '../../../shared/domain/case/settle-field';
import { useSession } from '../../app/session-context';
import { usePersonName } from '../../components/person-name';
import { StatusTag } from '../../components/status-tag';
import { useSaveFeedback } from '../../components/use-save-feedback';
import { useFormat } from '../../i18n/use-format';

interface Props {
  readonly row: Row;
  readonly kind: 'case' | 'party';
  readonly labelOf: (field: string) => string;
  readonly textOf: (field: string, value: Row['fields'][string]) => string;
}

/** Every field of a record with two values that did not know of each other: who wrote which, and a button for each. */
export function ConflictNotices({ row, kind, labelOf, textOf }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const personName = usePersonName();
  const session = useSession();
  const tellSave = useSaveFeedback();
  const choose = async (field: string, chosen: Parameters<typeof settleField>[0]['chosen']) => {
    const result = await session.save(settleField({ kind, id: row.id as EntityId, field, chosen }));
    tellSave(result, () => t('cases.error.not_in_conflict'));
  };
  return Object.entries(row.conflicts).map(([field, writes]) => (
    <Alert
      key={field}
      type="warning"
      showIcon
      title={t('cases.page.conflictTitle', { field: labelOf(field) })}
      description={
        <ul className="cases-conflict">
          {writes.map((write) => (
            <li key={write.stamp}>
              <strong>{textOf(field, write.value) || t('common.state.notFilled')}</strong>{' '}
              <span className="ny-secondary">
                {t('cases.page.conflictBy', {
                  person: personName(write.person),
                  time: format.instant(write.atMs),
                })}
              </span>{' '}
              {row.stamps[field] === write.stamp && (
                <StatusTag tone="neutral">{t('cases.page.conflictShown')}</StatusTag>
              )}{' '}
              <Button size="small" onClick={() => void choose(field, write.stamp)}>
                {t('cases.page.conflictChoose', { value: textOf(field, write.value) || t('common.state.notFilled') })}
              </Button>
            </li>
          ))}
        </ul>
      }
    />
  ));
}
