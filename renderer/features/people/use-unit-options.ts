import { presentName, unitsOf } from '../../../shared/domain/organisation/units';
import { useWorld } from '../../app/session-context';
import { useDisplay } from '../../i18n/display-context';

/** Units and townships to choose from, named in the person's language where there is a name. */
export function useUnitOptions(): readonly { readonly value: string; readonly label: string }[] {
  const world = useWorld();
  const { language } = useDisplay();
  return unitsOf(world)
    .map((unit) => ({ value: unit.id as string, name: presentName(unit) }))
    .map(({ value, name }) => ({ value, label: language === 'bo' ? name.bo || name.zh : name.zh || name.bo }))
    .filter(({ label }) => label !== '');
}
