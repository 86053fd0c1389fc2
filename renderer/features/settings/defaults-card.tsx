import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { personsOf } from '../../../shared/domain/organisation/persons';
import { SERVICE_METHODS, URGE_WAYS, type ServiceMethod, type UrgeWay } from '../../../shared/domain/request/records';
import { courtDefaults, setCourtDefaults, type CourtDefaults } from '../../../shared/domain/settings/court-defaults';
import { sortByName } from '../../../shared/text/name-order';
import { useSession, useWorld } from '../../app/session-context';
import { FormField } from '../../components/form-field';
import { personName } from '../../components/person-name';
import { useSaveFeedback } from '../../components/use-save-feedback';
import { useDisplay } from '../../i18n/display-context';

/** What stands in new forms before anything is typed; saved with each choice. */
export function DefaultsCard({ canEdit }: { readonly canEdit: boolean }) {
  const { t } = useTranslation();
  const session = useSession();
  const world = useWorld();
  const { language } = useDisplay();
  const tellSave = useSaveFeedback();
  const defaults = courtDefaults(world);
  const change = async (changed: Partial<CourtDefaults>) => {
    const saved = await session.save(setCourtDefaults(changed));
    if (saved.ok || saved.error.type !== 'nothing_to_save') tellSave(saved);
  };
  const handlers = personsOf(world).map(({ id }) => ({ value: id as string, label: personName(world, id, language) }));
  return (
    <section className="ny-card">
      <h2>{t('settings.defaults.title')}</h2>
      <p className="ny-secondary">{t('settings.defaults.text')}</p>
      <div className="ny-field-grid">
        <FormField label={t('settings.defaults.handler')}>
          {(control) => (
            <Select
              {...control}
              disabled={!canEdit}
              value={defaults.handler ?? ''}
              onChange={(id) => void change({ handler: id === '' ? null : id })}
              options={[
                { value: '', label: t('settings.defaults.whoever') },
                ...sortByName(handlers, ({ label }) => label),
              ]}
            />
          )}
        </FormField>
        <FormField label={t('settings.defaults.serviceMethod')}>
          {(control) => (
            <Select<ServiceMethod>
              {...control}
              disabled={!canEdit}
              value={defaults.serviceMethod}
              onChange={(serviceMethod) => void change({ serviceMethod })}
              options={SERVICE_METHODS.map((value) => ({ value, label: t(`requests.method.${value}`) }))}
            />
          )}
        </FormField>
        <FormField label={t('settings.defaults.urgeWay')}>
          {(control) => (
            <Select<UrgeWay>
              {...control}
              disabled={!canEdit}
              value={defaults.urgeWay}
              onChange={(urgeWay) => void change({ urgeWay })}
              options={URGE_WAYS.map((value) => ({ value, label: t(`requests.how.${value}`) }))}
            />
          )}
        </FormField>
      </div>
    </section>
  );
}
