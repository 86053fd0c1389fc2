import {
  BankOutlined,
  BookOutlined,
  ContactsOutlined,
  DashboardOutlined,
  EnvironmentOutlined,
  ExclamationCircleOutlined,
  FileTextOutlined,
  HomeOutlined,
  SettingOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { useDeferredValue, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { actorOf } from '../../../shared/access/actor';
import { may, type Action } from '../../../shared/access/permissions';
import { sameCases } from '../../../shared/domain/case/same-cases';
import { evidentDoubles } from '../../../shared/domain/identity/double-persons';
import { openDecisions } from '../../../shared/domain/decisions/open-decisions';
import type { Day } from '../../../shared/text/day';
import { useToday } from '../../components/use-today';
import { useFormat } from '../../i18n/use-format';
import { useSession, useWorld } from '../session-context';

export interface NavPage {
  readonly path: string;
  readonly name: 'home' | 'cases' | 'area' | 'requests' | 'board' | 'rules' | 'directory' | 'people' | 'settings';
  readonly icon: ReactNode;
  readonly needs: Action | null;
}

export const PAGES: readonly NavPage[] = [
  { path: '/', name: 'home', icon: <HomeOutlined />, needs: null },
  { path: '/cases', name: 'cases', icon: <FileTextOutlined />, needs: 'case.read' },
  { path: '/area', name: 'area', icon: <EnvironmentOutlined />, needs: 'area.read' },
  { path: '/requests', name: 'requests', icon: <BankOutlined />, needs: 'request.read' },
  { path: '/board', name: 'board', icon: <DashboardOutlined />, needs: 'board.read' },
  { path: '/rules', name: 'rules', icon: <BookOutlined />, needs: null },
  { path: '/directory', name: 'directory', icon: <ContactsOutlined />, needs: 'directory.read' },
  { path: '/people', name: 'people', icon: <TeamOutlined />, needs: null },
  { path: '/settings', name: 'settings', icon: <SettingOutlined />, needs: null },
];

/** The pages that the person at work may open. */
export function usePages(): readonly NavPage[] {
  const actor = actorOf(useWorld(), useSession().person);
  return PAGES.filter(({ needs }) => needs === null || may(actor, needs));
}

/** How much waits for a decision. Counted after the page has been drawn, because it looks at every record. */
function useWaitingCount(): number {
  const world = useDeferredValue(useWorld());
  const today = useToday() as Day;
  const mayMerge = may(actorOf(world, useSession().person), 'case.edit');
  return useMemo(
    () => openDecisions(world).length + sameCases(world).length + (mayMerge ? evidentDoubles(world, today).length : 0),
    [world, today, mayMerge],
  );
}

export function SideNav() {
  const { t } = useTranslation();
  const format = useFormat();
  const waiting = useWaitingCount();
  return (
    <nav className="ny-nav" aria-label={t('app.nav.label')}>
      {usePages().map(({ path, name, icon }) => (
        <NavLink key={path} to={path} end={path === '/'}>
          <span aria-hidden>{icon}</span>
          {t(`app.nav.${name}`)}
        </NavLink>
      ))}
      {waiting > 0 && (
        <NavLink to="/conflicts">
          <span aria-hidden>
            <ExclamationCircleOutlined />
          </span>
          {format.digits(t('decisions.nav', { count: waiting }))}
        </NavLink>
      )}
    </nav>
  );
}
