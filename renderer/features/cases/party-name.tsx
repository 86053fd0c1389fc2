import type { PartyView } from '../../../shared/domain/case/case-fields';
import { useDisplay } from '../../i18n/display-context';
import { langOfName, nameIn } from './names';

/** The name of a party in the language of the screen, marked with its script. */
export function PartyName({ party }: { readonly party: Pick<PartyView, 'nameZh' | 'nameBo'> }) {
  const { language } = useDisplay();
  return <span lang={langOfName(language, party)}>{nameIn(language, party)}</span>;
}
