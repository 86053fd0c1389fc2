import type { PartyView } from '../../../shared/domain/case/case-fields';
import type { Language } from '../../i18n/languages';

/** A name in the language of the screen, or in the other script when there is none. */
export const nameIn = (language: Language, { nameZh, nameBo }: Pick<PartyView, 'nameZh' | 'nameBo'>): string =>
  language === 'bo' ? nameBo || nameZh : nameZh || nameBo || '';

/** The script in which `nameIn` gives the name, for `lang`. */
export const langOfName = (
  language: Language,
  { nameZh, nameBo }: Pick<PartyView, 'nameZh' | 'nameBo'>,
): 'bo' | 'zh-CN' => ((language === 'bo' && nameBo) || !nameZh ? 'bo' : 'zh-CN');
