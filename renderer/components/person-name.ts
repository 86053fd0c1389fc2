import { useWorld } from '../app/session-context';
import { useDisplay } from '../i18n/display-context';
import { personById } from '../../shared/domain/organisation/persons';
import type { World } from '../../shared/domain/world';
import type { Language } from '../i18n/languages';

/** The name of a person of this county, in Tibetan on Tibetan screens where there is one; a dash for one whose record has not arrived. */
export function personName(world: World, id: string, language: Language): string {
  const person = personById(world, id);
  if (!person) return '—';
  return (language === 'bo' ? person.nameBo : null) ?? (person.name || '—');
}

/** The name of a person in the language of the screen. */
export function usePersonName(): (id: string) => string {
  const world = useWorld();
  const { language } = useDisplay();
  return (id) => personName(world, id, language);
}
