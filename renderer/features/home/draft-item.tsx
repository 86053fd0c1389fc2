import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { EntityId } from '../../../shared/core/ids';
import { matterView } from '../../../shared/domain/matter/matter-fold';
import { requestView } from '../../../shared/domain/request/request-fold';
import { useSession, useWorld } from '../../app/session-context';
import type { Draft } from '../../data/api';
import { caseNumber } from '../../components/record-names';
import { registrationName } from '../../components/registration-name';
import { useDisplay } from '../../i18n/display-context';
import { useFormat } from '../../i18n/use-format';
import { draftRoute } from './draft-route';

/** A form that was begun and not saved: opens where it was left, or is given up. */
export function DraftItem({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation();
  const format = useFormat();
  const session = useSession();
  const title = useDraftTitle(draft);
  const route = draftRoute(draft.key);
  return (
    <li>
      {route ? <Link to={route}>{title}</Link> : title}
      <span className="ny-why">
        <span className="ny-secondary">
          {t('common.state.draftSavedAt', { time: format.instant(draft.updatedAtMs) })}
        </span>{' '}
        <Button
          size="small"
          type="text"
          aria-label={`${t('common.action.discard')} ${title}`}
          onClick={() => void session.putDraft(draft.key, null)}
        >
          {t('common.action.discard')}
        </Button>
      </span>
    </li>
  );
}

function useDraftTitle({ key, value }: Draft): string {
  const { t } = useTranslation();
  const world = useWorld();
  const { language } = useDisplay();
  const [area, what = '', id = ''] = key.split('/');
  const record = id.split('.')[0] as EntityId;
  if (area === 'request' && what === 'new') {
    const { case: inCase = '' } = (value ?? {}) as { case?: string };
    return `${t('home.draft.newRequest')} ${caseNumber(world, inCase)}`;
  }
  if (area === 'request') {
    const row = world.row('request', record);
    return `${t('home.draft.fact')} ${row ? requestView(row).number : ''}`;
  }
  if (area === 'case' && what === 'new')
    return [t('home.draft.newCase'), registrationName(value, language)].join(' ').trim();
  if (area === 'case') return `${t('home.draft.editCase')} ${caseNumber(world, record)}`;
  if (area === 'matter') {
    const row = world.row('matter', record);
    const view = row ? matterView(row) : null;
    return `${t('home.draft.matter')} ${caseNumber(world, what === 'new' ? record : (view?.case ?? ''))}`;
  }
  return t('common.state.draft');
}
