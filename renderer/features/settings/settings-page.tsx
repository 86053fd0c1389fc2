import { useTranslation } from 'react-i18next';
import { actorOf } from '../../../shared/access/actor';
import { may } from '../../../shared/access/permissions';
import { useSession, useWorld } from '../../app/session-context';
import { PageHeader } from '../../components/page-header';
import { AboutCard } from './about-card';
import { BackupCard } from './backup-card';
import { CalendarCard } from './calendar-card';
import { CountyCard } from './county-card';
import { DeadlinesCard } from './deadlines-card';
import { DefaultsCard } from './defaults-card';
import { DiagnosticsCard } from './diagnostics-card';
import { DisplayCard } from './display-card';
import { ExportsCard } from './exports-card';
import { HubCard } from './hub-card';
import { RetentionCard } from './retention-card';
import './settings.css';

/** One's own display first, then what holds for the whole court. */
export function SettingsPage() {
  const { t } = useTranslation();
  const actor = actorOf(useWorld(), useSession().person);
  return (
    <>
      <PageHeader title={t('settings.title')} />
      <DisplayCard />
      <CountyCard canEdit={may(actor, 'county.edit')} />
      <CalendarCard canEdit={may(actor, 'calendar.set')} />
      <DeadlinesCard canEdit={may(actor, 'deadline.set')} />
      <DefaultsCard canEdit={may(actor, 'deadline.set')} />
      <RetentionCard canEdit={may(actor, 'deadline.set')} />
      <HubCard />
      <BackupCard />
      {may(actor, 'case.read') && <ExportsCard />}
      <AboutCard />
      <DiagnosticsCard />
    </>
  );
}
