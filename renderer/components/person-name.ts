import { personById } from '../../shared/domain/organisation/persons';
import type { World } from '../../shared/domain/world';
import type { Language } from '../i18n/languages';

/** The name of a person of this county, in Tibetan on Tibetan screens where there is one; a dash for one whose record has not arrived. */
export function personName(world: World, id: string, language: Language = 'zh-CN'): string {
  const person = personById(world, id);
  if (!person) return '—';
  return (language === 'bo' ? person.nameBo : null) ?? (person.name || '—');
}
