import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fitting, sumOf, type FileSum } from '../../../shared/exchange/bundle/file-list';
import { useExchange, useExchangeStatus } from '../../app/session-context';
import { FormField } from '../../components/form-field';
import type { StickCargo } from '../../exchange/stick-api';
import { useFormat } from '../../i18n/use-format';

const MB = 1024 * 1024;
/** The last leaves room for the text in the 4 GB that one file may have on most sticks (FAT32). */
const ROOMS = [0, 100 * MB, 500 * MB, 2048 * MB, 3584 * MB] as const;
export const DEFAULT_ROOM = 500 * MB;

interface Props {
  /** Bytes of photos and papers on the stick. */
  readonly room: number;
  readonly onChange: (room: number) => void;
}

/** How much room there is for photos and papers, and what fits into it; only where there are any to carry or to have. */
export function RoomField({ room, onChange }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const cargo = useCargo();
  const hint = useCargoText(cargo, room);
  if (!cargo || (cargo.sizes.length === 0 && cargo.wanted.count === 0)) return null;
  return (
    <FormField label={t('stick.write.room')} hint={hint}>
      {(control) => (
        <Select
          {...control}
          value={room}
          onChange={onChange}
          options={ROOMS.map((bytes) => ({
            value: bytes,
            label:
              bytes === 0 ? t('stick.write.roomNone') : t('stick.write.roomUpTo', { size: format.fileSize(bytes) }),
          }))}
        />
      )}
    </FormField>
  );
}

function useCargo(): StickCargo | null {
  const { sticks } = useExchange();
  const { waiting, filesWaiting, lastContactMs } = useExchangeStatus();
  const [cargo, setCargo] = useState<StickCargo | null>(null);
  useEffect(() => {
    let isGone = false;
    void sticks.cargo().then((now) => {
      if (!isGone) setCargo(now);
    });
    return () => void (isGone = true);
    // What waits, and what the hub has told, changes with these.
  }, [sticks, waiting, filesWaiting, lastContactMs]);
  return cargo;
}

function useCargoText(cargo: StickCargo | null, room: number): string {
  const { t } = useTranslation();
  const format = useFormat();
  if (!cargo) return '';
  const sizes = cargo.sizes.map((size) => ({ size }));
  const all = sumOf(sizes);
  const fits = sumOf(fitting(sizes, room));
  const wanted = cargo.wanted.count > 0 && t('stick.write.filesWanted', { count: cargo.wanted.count });
  const goes =
    all.count > 0 &&
    (cargo.isTaken
      ? t(fits.count === all.count ? 'stick.write.filesAll' : 'stick.write.filesSome', {
          count: all.count,
          fits: format.number(fits.count),
          size: format.fileSize(fits.bytes),
        })
      : t('stick.write.filesNotTaken', { count: all.count }));
  return [goes, wanted]
    .filter((line) => line !== false)
    .map(format.digits)
    .join(' ');
}

/** What a written stick holds of photos and papers, and what stayed behind. */
export function CarriedFiles({ carried, left }: { readonly carried: FileSum; readonly left: FileSum }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      {carried.count > 0 && (
        <p>{format.digits(t('stick.write.carried', { count: carried.count, size: format.fileSize(carried.bytes) }))}</p>
      )}
      {left.count > 0 && (
        <p>{format.digits(t('stick.write.left', { count: left.count, size: format.fileSize(left.bytes) }))}</p>
      )}
    </>
  );
}
