import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parkedOf } from '../../../shared/domain/parked/parked';
import { useExchangeStatus, useOutbox } from '../../app/session-context';
import { useWorld } from '../../app/session-context';
import { useMay } from '../../app/use-may';
import { useFormat } from '../../i18n/use-format';
import { needsYouOf, standingOf, type Detail, type Standing } from './standing';
import { useWhen } from './when';

const TICK_MS = 60_000;

/** Where things stand, kept up with the status, the records and the time that passes. */
export function useStanding(): Standing {
  const status = useExchangeStatus();
  const outbox = useOutbox();
  const world = useWorld();
  const mayDecide = useMay()('escalation.lead');
  const nowMs = useMinute();
  const needs = useMemo(() => needsYouOf(outbox, parkedOf(world), mayDecide), [outbox, world, mayDecide]);
  return standingOf(status, needs, nowMs);
}

/** Now, a minute ago at most. */
function useMinute(): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return nowMs;
}

/** A standing in words: for the chip, and as a sentence. */
export function useStandingText() {
  const { t } = useTranslation();
  const format = useFormat();
  const when = useWhen();
  const detail = (one: Detail): string => {
    switch (one.type) {
      case 'waiting':
      case 'held':
        return format.digits(t(`exchange.chip.${one.type}`, { count: one.count }));
      case 'oldest':
        return t('exchange.detail.oldest', { when: when(one.ms) });
      case 'contact':
        return one.ms === null
          ? t('exchange.detail.neverContact')
          : t('exchange.detail.lastContact', { when: when(one.ms) });
    }
  };
  return {
    short: ({ name, count }: Standing) => format.digits(t(`exchange.chip.${name}`, { count })),
    details: ({ details }: Standing) => details.map(detail).join(' · '),
    sentence: ({ name, count }: Standing) => format.digits(t(`exchange.sentence.${name}`, { count })),
  };
}
