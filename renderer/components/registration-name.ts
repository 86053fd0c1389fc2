import { z } from '../../shared/core/zod';
import type { Language } from '../i18n/languages';
import { inLanguage } from './record-names';

const MAX_LENGTH = 60;

/** What of a registration names it; a draft may be of an earlier version of the form. */
const typed = z.object({
  case: z.object({ number: z.string() }).catch({ number: '' }),
  parties: z.array(z.object({ role: z.string(), nameZh: z.string(), nameBo: z.string() })).catch([]),
});

/** What a registration that was begun and not saved is called: the case number typed so far, or else its first debtor; empty when neither is there. */
export function registrationName(draft: unknown, language: Language): string {
  const read = typed.safeParse(draft);
  if (!read.success) return '';
  const debtors = read.data.parties.filter(
    ({ role, nameZh, nameBo }) => role === 'debtor' && (nameZh || nameBo).trim(),
  );
  const names = debtors.slice(0, 1).map(({ nameZh, nameBo }) => inLanguage({ zh: nameZh, bo: nameBo }, language));
  return (read.data.case.number.trim() || names.join().trim()).slice(0, MAX_LENGTH);
}
