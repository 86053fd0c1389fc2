import type { EntityId } from '../../../shared/core/ids';
import type { PartyView } from '../../../shared/domain/case/case-fields';
import type { World } from '../../../shared/domain/world';
import type { Language } from '../../i18n/languages';

/** A name in the language of the screen, or in the other script when there is none. */
export const nameIn = (language: Language, { nameZh, nameBo }: Pick<PartyView, 'nameZh' | 'nameBo'>): string =>
  language === 'bo' ? nameBo || nameZh : nameZh || nameBo || '';

/** The script in which `nameIn` gives the name, for `lang`. */
export const langOfName = (
  language: Language,
  { nameZh, nameBo }: Pick<PartyView, 'nameZh' | 'nameBo'>,
): 'bo' | 'zh-CN' => ((language === 'bo' && nameBo) || !nameZh ? 'bo' : 'zh-CN');

/** Name of a township, or its place in the list until it has been named. */
export function townshipName(world: World, id: string, language: Language): string {
  const fields = world.row('township', id as EntityId)?.fields;
  if (!fields) return '—';
  const zh = typeof fields['nameZh'] === 'string' ? fields['nameZh'] : '';
  const bo = typeof fields['nameBo'] === 'string' ? fields['nameBo'] : '';
  return (
    (language === 'bo' ? bo || zh : zh || bo) || (typeof fields['order'] === 'number' ? `#${fields['order']}` : '—')
  );
}
