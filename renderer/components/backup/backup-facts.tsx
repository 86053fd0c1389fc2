import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BackupSummary } from '../../data/gate-api';
import { useDisplay } from '../../i18n/display-context';
import { useFormat } from '../../i18n/use-format';

/** Whose a backup is, until when, and how much it holds. */
export function BackupFacts({ summary }: { readonly summary: BackupSummary }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { language } = useDisplay();
  const { county, profile, lastChangeMs } = summary;
  const name = (language === 'bo' ? county?.nameBo : county?.nameZh) || county?.nameZh || county?.nameBo;
  const missing = summary.damaged + summary.missingAttachments;
  const counts = [
    [t('backup.cases'), summary.cases],
    [t('backup.requests'), summary.requests],
    [t('backup.attachments'), summary.attachments],
    [t('backup.changes'), summary.changes],
  ] as const;
  return (
    <>
      <dl className="ny-facts">
        <dt>{t('backup.belongsTo')}</dt>
        <dd>
          {t(profile === 'county' ? 'app.unlock.profileCounty' : 'app.unlock.profileRehearsal')}
          {name && ` · ${name}`}
        </dd>
        <dt>{t('backup.madeAt')}</dt>
        <dd>{format.instant(summary.madeAtMs)}</dd>
        {lastChangeMs !== null && (
          <>
            <dt>{t('backup.until')}</dt>
            <dd>{format.instant(lastChangeMs)}</dd>
          </>
        )}
        {counts.map(([label, count]) => (
          <div key={label} className="ny-facts-row">
            <dt>{label}</dt>
            <dd>{format.digits(String(count))}</dd>
          </div>
        ))}
        <dt>{t('backup.program')}</dt>
        <dd>{format.digits(summary.appVersion)}</dd>
      </dl>
      {missing > 0 && <Alert type="warning" showIcon title={format.digits(t('backup.missing', { count: missing }))} />}
    </>
  );
}
