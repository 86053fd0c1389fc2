import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { liveMatters } from '../../../shared/domain/matter/matters';
import type { MatterView } from '../../../shared/domain/matter/matter-fold';
import { MATTER_SUBJECTS, type MatterSubject } from '../../../shared/domain/matter/records';
import { nextDay } from '../../../shared/domain/matter/reminders';
import { useWorld } from '../../app/session-context';
import { EmptyState } from '../../components/empty-state';
import { FormField } from '../../components/form-field';
import { MatterTag, NextDay } from '../../components/matter-tags';
import { useMatterWords } from '../../components/matter-words';
import { PageHeader } from '../../components/page-header';
import { caseNumber } from '../../components/record-names';
import { useToday } from '../../components/use-today';
import { ChoiceSelect } from './step-field';

/** `/matters`: every matter of the county, what is due first. */
export function MatterListPage() {
  const { t } = useTranslation();
  const world = useWorld();
  const today = useToday();
  const words = useMatterWords();
  const [subject, setSubject] = useState<MatterSubject | 'all'>('all');
  const [state, setState] = useState('open');
  const found = useMemo(
    () =>
      liveMatters(world)
        .filter((view) => subject === 'all' || view.subject === subject)
        .filter((view) => state === 'all' || view.open === (state === 'open'))
        .toSorted((a, b) => compare(dayOf(a), dayOf(b)) || compare(a.id, b.id)),
    [world, subject, state],
  );
  return (
    <>
      <PageHeader
        title={t('matters.title')}
        text={t('matters.listText')}
        actions={<Link to="/matters/bodies">{t('matters.bodies.title')}</Link>}
      />
      <search className="ny-field-grid ny-filters">
        <FormField label={t('matters.filter.subject')}>
          {(control) => (
            <ChoiceSelect
              {...control}
              value={subject}
              onChange={(next) => setSubject(MATTER_SUBJECTS.find((one) => one === next) ?? 'all')}
              options={[
                { value: 'all', label: t('requests.filter.any') },
                ...MATTER_SUBJECTS.map((one) => ({ value: one, label: t(`matters.subject.${one}`) })),
              ]}
            />
          )}
        </FormField>
        <FormField label={t('common.field.status')}>
          {(control) => (
            <ChoiceSelect
              {...control}
              value={state}
              onChange={setState}
              options={(['open', 'ended', 'all'] as const).map((one) => ({
                value: one,
                label: t(`matters.filter.${one}`),
              }))}
            />
          )}
        </FormField>
      </search>
      {found.length === 0 ? (
        <EmptyState title={t('matters.noneFound')} text={t('matters.noneFoundText')} />
      ) : (
        <div className="ny-table-scroll">
          <table className="ny-table">
            <thead>
              <tr>
                <th scope="col">{t('matters.filter.subject')}</th>
                <th scope="col">{t('requests.field.case')}</th>
                <th scope="col">{t('common.field.status')}</th>
                <th scope="col">{t('matters.next.column')}</th>
              </tr>
            </thead>
            <tbody>
              {found.map((view) => (
                <tr key={view.id}>
                  <th scope="row">
                    <Link to={`/matters/${view.id}`}>{words.title(view)}</Link>
                  </th>
                  <td>
                    <Link to={`/cases/${view.case}`} lang="zh-CN">
                      {caseNumber(world, view.case)}
                    </Link>
                  </td>
                  <td>
                    <MatterTag matter={view} />
                  </td>
                  <td>
                    <NextDay matter={view} today={today} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

/** What has no day stands last. */
const dayOf = (view: MatterView): string => nextDay(view)?.day ?? '9999';
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
