import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Healing } from '../../data/gate-api';
import { useFormat, type FormatWithWords } from '../../i18n/use-format';
import type { TFunction } from 'i18next';

/** Says in plain words what the app repaired when it opened the data; stays until the person has understood. */
export function HealingNotice({ healing }: { readonly healing: readonly Healing[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [seen, setSeen] = useState<readonly Healing[] | null>(null);
  if (healing.length === 0 || seen === healing) return null;
  return (
    <Alert
      className="ny-healing"
      type={healing.some(({ type }) => type === 'records_damaged') ? 'warning' : 'info'}
      showIcon
      title={t('app.healing.title')}
      description={
        <>
          <ul>
            {healing.map((each) => (
              <li key={each.type}>{healingText(each, t, format)}</li>
            ))}
          </ul>
          <Button onClick={() => setSeen(healing)}>{t('app.healing.understood')}</Button>
        </>
      }
    />
  );
}

function healingText(healing: Healing, t: TFunction, format: FormatWithWords): string {
  switch (healing.type) {
    case 'database_set_aside':
    case 'header_restored':
      return t(`app.healing.${healing.type}`);
    case 'database_caught_up':
      return t('app.healing.database_caught_up', { count: healing.changes });
    case 'database_rebuilt':
      return t('app.healing.database_rebuilt', { count: healing.changes });
    case 'journal_healed':
      return t('app.healing.journal_healed', { count: healing.changes });
    case 'tail_set_aside':
      return t('app.healing.tail_set_aside', { size: format.fileSize(healing.bytes) });
    case 'records_damaged':
      return t('app.healing.records_damaged', { count: healing.count });
  }
}
