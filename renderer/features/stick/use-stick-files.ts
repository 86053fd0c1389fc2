import { useTranslation } from 'react-i18next';
import { ok, type Result } from '../../../shared/core/result';
import { STICK_EXTENSION } from '../../../shared/exchange/bundle/stick-name';
import type { CheckedFile, PortError } from '../../../shared/platform/ports';
import { usePlatform } from '../../app/platform-context';

export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface StickFiles {
  /** Null when the person calls it off. */
  readonly choose: () => Promise<Result<ChosenFile | null, PortError>>;
  readonly save: (file: ChosenFile) => Promise<Result<CheckedFile | null, PortError>>;
}

/** Lets the person choose the file on a stick, and save one there; read again where the host can. */
export function useStickFiles(): StickFiles {
  const { t } = useTranslation();
  const { files } = usePlatform();
  const filters = [{ name: t('stick.file'), extensions: [STICK_EXTENSION] }];
  return {
    choose: async () => {
      const opened = await files.open(filters);
      return opened.ok ? ok(opened.value[0] ?? null) : opened;
    },
    save: ({ name, bytes }) => files.saveChecked(name, bytes, filters),
  };
}
