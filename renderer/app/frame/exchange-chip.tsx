import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  DisconnectOutlined,
  PaperClipOutlined,
  ExclamationCircleOutlined,
  HddOutlined,
  PauseCircleOutlined,
  StopOutlined,
  SyncOutlined,
} from '@ant-design/icons';
import { Popover } from 'antd';
import { useState, useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { Standing, StandingName } from '../../components/exchange/standing';
import { useStanding, useStandingText } from '../../components/exchange/use-standing';
import { useWhen } from '../../components/exchange/when';
import { useSession } from '../session-context';
import { ExchangePanel } from './exchange-panel';

const ICONS: { readonly [name in StandingName]: ReactNode } = {
  alone: <HddOutlined />,
  revoked: <StopOutlined />,
  unknown: <StopOutlined />,
  needsDecision: <ExclamationCircleOutlined />,
  putAside: <ExclamationCircleOutlined />,
  loading: <SyncOutlined />,
  exchanging: <SyncOutlined />,
  unreachable: <DisconnectOutlined />,
  wrongAnswer: <DisconnectOutlined />,
  hubFull: <DisconnectOutlined />,
  notKept: <DisconnectOutlined />,
  waiting: <ClockCircleOutlined />,
  filesWaiting: <PaperClipOutlined />,
  held: <PauseCircleOutlined />,
  delivered: <CheckCircleOutlined />,
};

/** Says in words where things stand with the hub; opens what is known about it and what can be done. */
export function ExchangeChip() {
  const { t } = useTranslation();
  const standing = useStanding();
  const text = useStandingText();
  const saved = useSavedText();
  const [open, setOpen] = useOpenHere();
  const below = standing.name === 'alone' ? saved : text.details(standing);
  return (
    <>
      <Popover
        open={open}
        onOpenChange={setOpen}
        trigger="click"
        placement="bottomRight"
        // Without a movement on its way out: a busy machine would leave it standing over the page to which it has led.
        motion={STILL}
        title={t('exchange.chip.title')}
        content={<ExchangePanel standing={standing} onClose={() => setOpen(false)} />}
        destroyOnHidden
      >
        <button type="button" className={`ny-exchange-chip ny-exchange-${standing.tone}`} aria-expanded={open}>
          <span aria-hidden>{ICONS[standing.name]}</span>
          <span>
            <span className="ny-visually-hidden">{t('exchange.chip.label', { text: '' })}</span>
            <strong>{text.short(standing)}</strong>
            {below !== '' && <span>{below}</span>}
          </span>
        </button>
      </Popover>
      <Announcement standing={standing} text={text.short(standing)} />
    </>
  );
}

const STILL = { motionName: '' } as const;

/** Whether the panel is open on the page where it was opened: wherever a link, the keyboard or the browser leads from there, it is gone. */
function useOpenHere(): readonly [boolean, (open: boolean) => void] {
  const { key } = useLocation();
  const [openAt, setOpenAt] = useState<string | null>(null);
  if (openAt !== null && openAt !== key) setOpenAt(null);
  return [openAt === key, (open) => setOpenAt(open ? key : null)];
}

/** Tells a change of state once, and neither every count nor every contact, which comes and goes by itself. */
function Announcement({ standing, text }: { readonly standing: Standing; readonly text: string }) {
  const [told, setTold] = useState({ name: standing.name, text });
  if (standing.name !== 'exchanging' && standing.name !== told.name) setTold({ name: standing.name, text });
  return <output className="ny-visually-hidden">{told.text}</output>;
}

function useSavedText(): string {
  const { t } = useTranslation();
  const session = useSession();
  const when = useWhen();
  const savedMs = useSyncExternalStore(session.subscribe, session.lastSavedMs);
  return savedMs === null ? t('app.frame.neverSaved') : t('app.frame.lastSaved', { time: when(savedMs) });
}
