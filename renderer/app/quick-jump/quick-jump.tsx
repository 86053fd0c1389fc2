/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the ARIA combobox with a grouped list has no element of HTML; its keys and its focus stay in the input */
import { Input, type InputRef } from 'antd';
import { useId, useMemo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { OpenModal } from '../../components/open-modal';
import { useFocusOnMount } from '../../components/use-focus-on-mount';
import { isComposing } from '../../components/use-shortcut';
import { useDisplay } from '../../i18n/display-context';
import { useSession, useWorld } from '../session-context';
import { usePages } from '../frame/side-nav';
import { useToday } from '../../components/use-today';
import { dutyJumps } from './duty-jumps';
import { findJumps, jumpSources } from './jump-items';
import { recentlyOpened } from './recently-opened';

const GROUP_KEYS = {
  recent: 'app.jump.recent',
  pages: 'app.jump.pages',
  cases: 'app.nav.cases',
  requests: 'app.nav.requests',
  directory: 'app.nav.directory',
  rules: 'app.nav.rules',
} as const;

/** One box for everything: pages, cases, requests, units and the people in them, duties. */
export function QuickJump({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const focus = useFocusOnMount<InputRef>();
  const navigate = useNavigate();
  const session = useSession();
  const world = useWorld();
  const today = useToday();
  const { language } = useDisplay();
  const pages = usePages();
  const listId = useId();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- `pages` is a new list on every render, but follows from world
  const sources = useMemo(() => jumpSources(world, { pages, t, language }), [world, t, language]);
  const found = [
    ...findJumps(sources, query, recentlyOpened(session)),
    ...dutyJumps(world, query, { pages, language, today }),
  ];
  const items = found.flatMap((group) => group.items);
  const go = (to: string) => {
    onClose();
    void navigate(to);
  };
  const onKey = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || items.length === 0) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setActive((at) => (at + step + items.length) % items.length);
    }
    const chosen = items[active];
    if (event.key === 'Enter' && chosen) go(chosen.to);
  };
  let index = -1;
  return (
    <OpenModal
      footer={null}
      closable={false}
      onCancel={onClose}
      title={t('app.jump.title')}
      width="min(44rem, 94vw)"
      className="ny-jump"
      destroyOnHidden
    >
      <Input
        ref={focus}
        size="large"
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={items[active] ? `${listId}-${active}` : undefined}
        aria-label={t('app.jump.title')}
        placeholder={t('app.jump.placeholder')}
        value={query}
        onKeyDown={onKey}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
        }}
      />
      <div id={listId} role="listbox" aria-label={t('app.jump.title')} className="ny-jump-list">
        {found.map((group) => (
          <div key={group.key} role="group" aria-label={t(GROUP_KEYS[group.key])}>
            <div className="ny-jump-group" aria-hidden>
              {t(GROUP_KEYS[group.key])}
            </div>
            {group.items.map((item) => {
              index += 1;
              const at = index;
              return (
                <div
                  key={item.id}
                  id={`${listId}-${at}`}
                  role="option"
                  aria-selected={at === active}
                  className="ny-jump-item"
                  onMouseMove={() => setActive(at)}
                  onClick={() => go(item.to)}
                >
                  <span>{item.label}</span>
                  <span className="ny-secondary">{item.detail}</span>
                </div>
              );
            })}
          </div>
        ))}
      </div>
      <output className="ny-field-hint">{items.length === 0 ? t('common.state.noMatch') : t('app.jump.hint')}</output>
    </OpenModal>
  );
}
