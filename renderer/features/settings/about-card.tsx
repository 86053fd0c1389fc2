import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceFacts, SpaceFacts } from '../../../shared/platform/ports';
import { usePlatform } from '../../app/platform-context';
import { useFormat } from '../../i18n/use-format';

/** Which program this is and where its data lies, so that nobody clears it unknowingly. */
export function AboutCard() {
  const { t } = useTranslation();
  const format = useFormat();
  const platform = usePlatform();
  const [facts, setFacts] = useState<DeviceFacts | null>(null);
  const [space, setSpace] = useState<SpaceFacts | null>(null);
  useEffect(() => {
    let current = true;
    void platform.device.facts().then((found) => current && setFacts(found));
    void platform.device.space().then((found) => current && setSpace(found));
    return () => {
      current = false;
    };
  }, [platform]);
  const outside = platform.can.journalOutsideBrowser;
  return (
    <section className="ny-card">
      <h2>{t('settings.about.title')}</h2>
      <dl className="settings-facts">
        <dt>{t('settings.about.version')}</dt>
        <dd>{facts ? format.digits(facts.appVersion) : ''}</dd>
        <dt>{t('settings.about.data')}</dt>
        <dd>
          {t(outside ? 'settings.about.dataDesktop' : 'settings.about.dataBrowser')}
          {!outside && space && (
            <div className="ny-secondary">
              {t(space.persisted ? 'settings.about.persisted' : 'settings.about.notPersisted')}
            </div>
          )}
        </dd>
        {space?.freeBytes != null && (
          <>
            <dt>{t('settings.about.free')}</dt>
            <dd>{format.fileSize(space.freeBytes)}</dd>
          </>
        )}
      </dl>
    </section>
  );
}
