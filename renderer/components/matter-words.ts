import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { MatterView } from '../../shared/domain/matter/matter-fold';
import { listIn, textIn } from '../../shared/domain/matter/matter-fold';
import type { BodyKind, Level } from '../../shared/domain/matter/records';
import { assessmentOf } from '../../shared/domain/matter/reward-claims';
import { inLanguage, partyName } from './record-names';
import { useWorld } from '../app/session-context';
import { useDisplay } from '../i18n/display-context';
import { useFormat } from '../i18n/use-format';
import type { Tone } from './status-tag';

/** The words for what the records of matters hold as codes; a test holds the locales to the domain's lists. */
export interface MatterWords {
  readonly step: (type: string) => string;
  readonly status: (status: string) => string;
  /** Of the form of a step: a label of its own where the common one would mislead. */
  readonly field: (step: string, name: string) => string;
  readonly option: (name: string, value: string) => string;
  /** What a matter is about, after its subject: the body told, the court entrusted, the criteria … */
  readonly about: (view: MatterView) => string;
  /** Subject and what it is about, for links. */
  readonly title: (view: MatterView) => string;
}

export function useMatterWords(): MatterWords {
  const { t, i18n } = useTranslation();
  const { language } = useDisplay();
  const format = useFormat();
  const world = useWorld();
  const words = wordsIn(t, (key) => i18n.exists(key));
  const pair = ({ opening }: MatterView, name: string, zhEnd = 'Zh') =>
    inLanguage({ zh: textIn(opening, `${name}${zhEnd}`), bo: textIn(opening, `${name}Bo`) }, language);
  const about = (view: MatterView): string => {
    switch (view.subject) {
      case 'specialNotice':
        return pair(view, 'body');
      case 'keyCase':
        return format.list(listIn(view.opening, 'criteria').map((one) => words.option('criteria', one)));
      case 'risk':
        return words.option('grade', textIn(assessmentOf(view), 'grade'));
      case 'entrustOut':
      case 'entrustIn':
        return pair(view, 'court');
      case 'declaration':
        return view.party ? partyName(world, view.party, language) : '';
      case 'clue':
        return words.option('assetKind', textIn(view.opening, 'assetKind'));
      case 'reward':
        return pair(view, 'rewardRule', '');
    }
  };
  const title = (view: MatterView): string =>
    [t(`matters.subject.${view.subject}`), about(view)].filter((part) => part !== '').join(' · ');
  return { ...words, about, title };
}

function wordsIn(t: TFunction, exists: (key: string) => boolean): Omit<MatterWords, 'about' | 'title'> {
  const say = (key: string): string => t(key as 'matters.title'); // codes are the domain's own lists
  return {
    step: (type) => say(exists(`matters.step.${type}`) ? `matters.step.${type}` : 'matters.step.unknown'),
    status: (status) => say(`matters.status.${status}`),
    field: (step, name) => {
      const own = `matters.fieldOf.${step}.${name}`;
      return say(exists(own) ? own : `matters.field.${name}`);
    },
    option: (name, value) => {
      const key = `matters.option.${name}.${value}`;
      return exists(key) ? say(key) : value;
    },
  };
}

/** What a status means for whoever looks at the list. */
export function toneOf({ open, status }: MatterView): Tone {
  if (!open) return 'neutral';
  if (['returned', 'faulty', 'sentBack'].includes(status)) return 'bad';
  if (['answered', 'resultIn', 'claimed', 'awaitingApproval', 'clueGiven', 'carriedOut'].includes(status))
    return 'waiting';
  return 'active';
}

/** The locale's word for a deputy, member or cadre of a level, e.g. 县人大代表. */
export const standingKey = (kind: BodyKind, cadre: string | null): string =>
  kind === 'cadre' ? `matters.option.cadre.${cadre ?? 'official'}` : `matters.standing.${kind}`;

export const levelKey = (level: Level): `matters.option.level.${Level}` => `matters.option.level.${level}`;
