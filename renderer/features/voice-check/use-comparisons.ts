import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { COURT, FIGURES, reachOf } from '../../../shared/access/audience';
import { townshipsOf } from '../../../shared/domain/organisation/townships';
import { unitsOf } from '../../../shared/domain/organisation/units';
import { comparisonsOf, unitOf, type Comparison } from '../../../shared/voice-check/shared-rows';
import { useSession, useWorld } from '../../app/session-context';
import { townshipName, unitName } from '../../components/record-names';
import { useDisplay } from '../../i18n/display-context';
import { useFormat } from '../../i18n/use-format';

const HIDDEN = new Set(['court']);

/** What the person at work may compare with somebody: townships first, then the other units, then what is about no unit. */
export function useComparisons(): readonly Comparison[] {
  const world = useWorld();
  const { person } = useSession();
  return useMemo(() => {
    const townships = townshipsOf(world).map(({ unit }) => unit);
    const units = unitsOf(world)
      .filter(({ kind }) => !HIDDEN.has(kind))
      .map(({ id }) => id as string);
    const others = units.filter((id) => !townships.includes(id));
    return comparisonsOf(reachOf(world.row('person', person)), [...townships, ...others]);
  }, [world, person]);
}

/** What is compared, in words. */
export function useComparisonName(): (comparison: Comparison) => string {
  const { t } = useTranslation();
  const world = useWorld();
  const { language } = useDisplay();
  const format = useFormat();
  return (comparison) => {
    const unit = unitOf(comparison);
    if (unit === null) {
      return t(`voice.what.${comparison === COURT ? 'court' : comparison === FIGURES ? 'figures' : 'reference'}`);
    }
    const name = unitName(world, unit, language);
    if (name !== '—') return name;
    const township = townshipsOf(world).find((each) => each.unit === unit);
    return township ? townshipName(world, township.id, { t, language, number: format.number }) : name;
  };
}
