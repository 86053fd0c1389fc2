import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { diagnosticsReport } from '../../../shared/diagnostics/report';
import { errorsSeen } from '../../app/errors-seen';
import { useWork } from '../../app/lock-context';
import { usePlatform } from '../../app/platform-context';
import { useSession } from '../../app/session-context';
import { useLastBackup } from '../../components/backup/use-last-backup';
import { useErrorText } from '../../components/error-text';
import { useNotify } from '../../components/use-notify';
import { useDisplay } from '../../i18n/display-context';

/** One button, one file for whoever mends the program, with nothing in it that anybody typed. */
export function DiagnosticsCard() {
  const { t } = useTranslation();
  const { device, files } = usePlatform();
  const session = useSession();
  const { healing } = useWork();
  const { language } = useDisplay();
  const [last] = useLastBackup();
  const notify = useNotify();
  const errorText = useErrorText();
  const make = async () => {
    const report = diagnosticsReport({
      madeAtMs: Date.now(),
      device: await device.facts(),
      space: await device.space(),
      engine: navigator.userAgent,
      language,
      world: session.world(),
      journal: session.journalFacts(),
      drafts: session.drafts().length,
      databaseBehind: session.databaseBehind(),
      clockIsOdd: session.clockTrouble() !== null,
      healing: healing.map(({ type }) => type),
      lastBackupMs: last?.madeAtMs ?? null,
      errors: errorsSeen(),
    });
    const filters = [{ name: 'JSON', extensions: ['json'] }];
    const saved = await files.save('nyamdrel-diagnostics.json', new TextEncoder().encode(report), filters);
    if (!saved.ok) notify.error(errorText(saved.error));
    else if (saved.value) notify.success(t('backup.diagnostics.done'));
  };
  return (
    <section className="ny-card">
      <h2>{t('backup.diagnostics.title')}</h2>
      <p className="ny-secondary">{t('backup.diagnostics.text')}</p>
      <Button onClick={() => void make()}>{t('backup.diagnostics.make')}</Button>
    </section>
  );
}
