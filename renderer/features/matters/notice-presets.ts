import type { TFunction } from 'i18next';
import { partyWith, type CaseView } from '../../../shared/domain/case/case-fold';
import { bodyFor, lineOf } from '../../../shared/domain/matter/notified-bodies';
import { BODY_KINDS, LEVELS } from '../../../shared/domain/matter/records';
import type { StepValues } from '../../../shared/domain/matter/step-input';
import type { World } from '../../../shared/domain/world';
import { levelKey, standingKey } from '../../components/matter-words';
import { createFormat } from '../../i18n/format';

interface Setting {
  readonly world: World;
  readonly view: CaseView;
  /** Party id. */
  readonly party: string;
  readonly inLanguage: (language: 'bo' | 'zh-CN') => TFunction;
}

/** The body's name and the text of a notice as the records and the form so far suggest them; empty while something is not chosen. */
export function noticePresets(values: StepValues, { world, view, party: partyId, inLanguage }: Setting): StepValues {
  const kind = BODY_KINDS.find((one) => one === values['bodyKind']);
  const level = LEVELS.find((one) => one === values['level']);
  const party = partyWith(view.parties, partyId);
  if (!kind || !level) return { bodyZh: '', bodyBo: '', textZh: '', textBo: '' };
  const body = bodyFor(world, lineOf(kind, party?.cadre ?? null), level);
  const purpose = values['purpose'] === 'permission' ? 'permission' : 'inform';
  const text = (language: 'bo' | 'zh-CN'): string => {
    if (!party) return '';
    const t = inLanguage(language);
    const { outstandingFen, fields } = view;
    const name = (language === 'bo' ? party.nameBo || party.nameZh : party.nameZh || party.nameBo) ?? '';
    const who = `${t(levelKey(level))}${t(standingKey(kind, party.cadre) as 'matters.standing.congress')}`;
    const format = createFormat(language, 'arabic');
    return t(`matters.letter.${purpose}`, {
      name,
      who:
        language === 'bo'
          ? `${t(levelKey(level))} ${t(standingKey(kind, party.cadre) as 'matters.standing.congress')}`
          : who,
      number: fields.number,
      cause: fields.cause,
      owed: outstandingFen === null ? (fields.claimText ?? '') : format.money(outstandingFen),
      measure: typeof values['measure'] === 'string' ? values['measure'] : '',
    });
  };
  return { bodyZh: body.zh, bodyBo: body.bo, textZh: text('zh-CN'), textBo: text('bo') };
}

/** What was suggested and left as it was follows the form; what a person wrote stays. */
export function withPresets(
  before: StepValues,
  after: StepValues,
  presetsOf: (values: StepValues) => StepValues,
): StepValues {
  const old = presetsOf(before);
  const fresh = presetsOf(after);
  const followed = Object.keys(fresh).filter(
    (name) => (after[name] ?? '') === (old[name] ?? '') || (after[name] ?? '') === '',
  );
  return { ...after, ...Object.fromEntries(followed.map((name) => [name, fresh[name] ?? ''])) };
}
