import type { TFunction } from 'i18next';
import { freshnessOf, type DeviceFreshness, type FreshnessSource } from '../../../shared/domain/supervision/freshness';
import type { Format } from '../../i18n/format';

interface Words {
  readonly t: TFunction;
  readonly format: Format;
  readonly personName: (id: string) => string;
}

/** One sentence about all machines of the county: how many were heard of, how old the oldest is, who is silent. */
export function freshnessText({ devices }: FreshnessSource, nowMs: number, { t, format, personName }: Words): string {
  const asOf = t('board.fresh.asOf', { time: format.instant(nowMs) });
  if (devices === null) return `${t('board.fresh.only')} ${asOf}`;
  const { heard, silent, oldestMs } = freshnessOf(devices, nowMs);
  const parts = [
    format.digits(t('board.fresh.heard', { count: devices.length, heard })),
    ...(oldestMs === null ? [] : [t('board.fresh.oldest', { time: format.instant(oldestMs) })]),
    ...(silent.length === 0
      ? []
      : [t('board.fresh.silent', { names: silentNames(silent, { t, format, personName }) })]),
  ];
  return parts.join(' · ');
}

/** What a row says: its own machines only. */
export function rowFreshnessText(
  devices: readonly DeviceFreshness[] | null,
  nowMs: number,
  { t, format }: Words,
): { readonly text: string; readonly silent: boolean } {
  if (devices === null) return { text: t('board.fresh.onlyShort'), silent: false };
  if (devices.length === 0) return { text: t('board.fresh.noMachine'), silent: false };
  const { silent, oldestMs } = freshnessOf(devices, nowMs);
  if (silent.length > 0)
    return { text: format.digits(t('board.fresh.rowSilent', { count: silent.length })), silent: true };
  return { text: oldestMs === null ? '' : format.instant(oldestMs), silent: false };
}

export const silentNames = (silent: readonly DeviceFreshness[], { t, format, personName }: Words): string =>
  format.list(
    silent.map(({ name, person, lastHeardMs }) =>
      t('board.fresh.silentOne', {
        name,
        person: personName(person),
        time: lastHeardMs === null ? t('board.fresh.never') : format.instant(lastHeardMs),
      }),
    ),
  );
