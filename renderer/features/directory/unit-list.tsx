import { useTranslation } from 'react-i18next';
import { bothAway } from '../../../shared/domain/organisation/call-order';
import { filledPlaces } from '../../../shared/domain/organisation/directory';
import { townshipsOf } from '../../../shared/domain/organisation/townships';
import { presentName, type Unit } from '../../../shared/domain/organisation/units';
import { useWorld } from '../../app/session-context';
import { BilingualName } from '../../components/bilingual-name';
import { StatusTag } from '../../components/status-tag';
import { useToday } from '../../components/use-today';
import { useDisplay } from '../../i18n/display-context';
import { useFormat } from '../../i18n/use-format';

export interface UnitGroup {
  readonly key: 'office' | 'members' | 'townships' | 'bearers';
  /** Where the document names the group. */
  readonly note: string | null;
  readonly units: readonly Unit[];
}

interface Props {
  readonly groups: readonly UnitGroup[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

/** The units by group, each with how many of its places are filled. */
export function UnitList({ groups, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('directory.title')}>
      {groups.map((group) => (
        <section key={group.key} aria-label={t(`directory.group.${group.key}`)}>
          <h2>
            {t(`directory.group.${group.key}`)}
            {group.note && <span className="ny-secondary">{group.note}</span>}
          </h2>
          <ul>
            {group.units.map((unit) => (
              <li key={unit.id}>
                <button type="button" aria-current={unit.id === chosen} onClick={() => onChoose(unit.id)}>
                  <span>
                    <UnitTitle unit={unit} />
                    <NameInDocument unit={unit} />
                    <BothAway unit={unit} />
                  </span>
                  <Filled unit={unit} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

/** A unit's name in both scripts; a township without one by its number. */
export function UnitTitle({ unit }: { readonly unit: Unit }) {
  const { t } = useTranslation();
  const format = useFormat();
  const world = useWorld();
  const { zh, bo } = presentName(unit);
  if (zh !== '' || bo !== '') return <BilingualName zh={zh} bo={bo} />;
  const number = townshipsOf(world).find((township) => township.unit === unit.id)?.order ?? 0;
  return <em>{t('directory.township.unnamed', { number: format.number(number) })}</em>;
}

/**
 * The name that the document uses, where a reform changed it. Reforms merged units: without it two members would stand there under one
 * name.
 */
export function NameInDocument({ unit }: { readonly unit: Unit }) {
  const { t } = useTranslation();
  const { language } = useDisplay();
  if ((unit.laterNameZh ?? unit.laterNameBo) === null) return null;
  const name = (language === 'bo' && unit.nameBo) || unit.nameZh || unit.nameBo;
  return <span className="ny-secondary">{t('directory.unit.formerly', { name })}</span>;
}

function Filled({ unit }: { readonly unit: Unit }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { filled, due } = filledPlaces(useWorld(), unit);
  return (
    <span className={filled < due ? 'directory-filled' : 'directory-filled directory-filled-all'}>
      {t('directory.filled', { filled: format.number(filled), due: format.number(due) })}
    </span>
  );
}

/** A unit of which nobody fixed can be reached today. */
function BothAway({ unit }: { readonly unit: Unit }) {
  const { t } = useTranslation();
  const isSo = bothAway(useWorld(), unit, useToday());
  return isSo && <StatusTag tone="bad">{t('directory.bothAway')}</StatusTag>;
}
