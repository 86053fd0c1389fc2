import { useState } from 'react';
import type { DirectoryError } from '../../../shared/domain/organisation/checks';
import type { Command } from '../../data/api';
import type { DraftHandle } from '../../app/use-draft';
import { useSession } from '../../app/session-context';
import { useDirectoryErrorText } from '../../components/directory-error-text';
import { useOneAtATime } from '../../components/use-one-at-a-time';
import { useSaveFeedback } from '../../components/use-save-feedback';
import { byField } from '../../../shared/domain/organisation/checks';

interface Options<T> {
  readonly draft: DraftHandle<T>;
  readonly check: (value: T) => readonly (DirectoryError | null)[];
  readonly command: (value: T) => Command<DirectoryError>;
  readonly onDone: () => void;
}

/** Saves a draft when it passes its checks; until the first attempt nothing is complained about. */
export function useDraftSave<T>({ draft, check, command, onDone }: Options<T>) {
  const session = useSession();
  const tellSave = useSaveFeedback();
  const errorText = useDirectoryErrorText();
  const [checked, setChecked] = useState(false);
  const errors = byField(checked ? check(draft.value) : []);
  const errorOf = (field: string, label: string): string | null => {
    const error = errors.get(field);
    return error ? errorText(error, label) : null;
  };
  const save = useOneAtATime(async () => {
    setChecked(true);
    if (check(draft.value).some((problem) => problem !== null)) return;
    if (!tellSave(await session.save(command(draft.value)), (error) => errorText(error))) return;
    await draft.discard();
    onDone();
  });
  const discard = (): void => {
    void draft.discard();
    onDone();
  };
  return { errorOf, save, discard };
}
