import { useTranslation } from 'react-i18next';
import type { Result } from '../../../shared/core/result';
import { STICK_EXTENSION } from '../../../shared/exchange/bundle/stick-name';
import type { CheckedFile, LargeFile, PortError } from '../../../shared/platform/ports';
import { usePlatform } from '../../app/platform-context';

/** What is to be saved: made while it is written. */
interface SavedFile {
  readonly name: string;
  readonly parts: () => AsyncIterable<Uint8Array>;
}

interface StickFiles {
  /** Null when the person calls it off. */
  readonly choose: () => Promise<Result<LargeFile | null, PortError>>;
  readonly save: (file: SavedFile) => Promise<Result<CheckedFile | null, PortError>>;
}

/** Lets the person choose the file on a stick, and save one there; read again where the host can. */
export function useStickFiles(): StickFiles {
  const { t } = useTranslation();
  const { files } = usePlatform();
  const filters = [{ name: t('stick.file'), extensions: [STICK_EXTENSION] }];
  return {
    choose: () => files.openLarge(filters),
    save: ({ name, parts }) => files.saveLarge(name, parts, filters),
  };
}
