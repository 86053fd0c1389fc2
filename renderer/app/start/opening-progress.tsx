import { Progress, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OpenProgress } from '../../data/gate-api';

const KEYS = {
  key: 'app.progress.key',
  journal: 'app.progress.journal',
  compare: 'app.progress.compare',
  rebuild: 'app.progress.rebuild',
  verify: 'app.progress.verify',
  attachments: 'app.progress.attachments',
  seal: 'app.progress.seal',
  unpack: 'app.progress.unpack',
} as const satisfies { readonly [step in OpenProgress['step']]: string };

/** What the app is doing while it opens the data; a bar where the end is known. */
export function OpeningProgress({ progress }: { readonly progress: OpenProgress }) {
  const { t } = useTranslation();
  const percent = progress.total > 1 ? Math.round((100 * progress.done) / progress.total) : null;
  return (
    <output className="ny-opening">
      <span>{t(KEYS[progress.step])}</span>
      {percent === null ? (
        <Spin />
      ) : (
        <Progress percent={percent} showInfo={false} aria-label={t(KEYS[progress.step])} />
      )}
    </output>
  );
}
