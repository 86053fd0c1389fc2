import type { PartyView } from '../../../shared/domain/case/case-fields';
import { useWorld } from '../../app/session-context';
import { partyName } from '../../components/record-names';
import { useDisplay } from '../../i18n/display-context';

/** Who is concerned, with the address where there is one. */
export function AreaParties({ parties }: { readonly parties: readonly PartyView[] }) {
  const world = useWorld();
  const { language } = useDisplay();
  return parties.map((party) => (
    <div key={party.id}>
      {partyName(world, party.id, language)}
      {party.address && (
        <span className="ny-secondary" lang="zh-CN">
          {' '}
          {party.address}
        </span>
      )}
    </div>
  ));
}
