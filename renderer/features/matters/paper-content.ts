import type { TFunction } from 'i18next';
import { caseById, partyWith } from '../../../shared/domain/case/case-fold';
import type { PartyView } from '../../../shared/domain/case/case-fields';
import { fenIn, textIn, type MatterView } from '../../../shared/domain/matter/matter-fold';
import { textOf } from '../../../shared/domain/organisation/stored-fields';
import type { World } from '../../../shared/domain/world';
import type { Pair } from '../../documents/notice-content';
import { createFormat } from '../../i18n/format';
import type { CourtLetter } from '../../documents/court-letter';

/** Matters that have a paper of the court's own. What arrives from outside, and what the court only notes, has none. */
export const hasPaper = ({ subject, opening }: MatterView): boolean =>
  opening !== null && ['specialNotice', 'entrustOut', 'declaration', 'reward'].includes(subject);

type InLanguage = (language: 'bo' | 'zh-CN') => TFunction;

/** What the paper of a matter says in both languages, all of it from records. No informer stands in it. */
export function paperOf(world: World, view: MatterView, inLanguage: InLanguage): CourtLetter {
  const inCase = caseById(world, view.case);
  const county = world.rows('county')[0];
  const party = partyWith([...(inCase?.parties ?? []), ...(inCase?.removedParties ?? [])], view.party);
  const court = { zh: textOf(county, 'courtZh'), bo: textOf(county, 'courtBo') };
  const facts = { number: inCase?.fields.number ?? '', cause: inCase?.fields.cause ?? '' };
  const both = (say: (t: TFunction, format: ReturnType<typeof createFormat>, zh: boolean) => string): Pair => ({
    bo: say(inLanguage('bo'), createFormat('bo', 'arabic'), false),
    zh: say(inLanguage('zh-CN'), createFormat('zh-CN', 'arabic'), true),
  });
  const { opening } = view;
  const shared = {
    court,
    on: opening?.on ?? '',
    slip: view.subject === 'specialNotice' || view.subject === 'entrustOut',
  };
  const written = (name: string) => textIn(opening, name);
  switch (view.subject) {
    case 'specialNotice': {
      const purpose = written('purpose') === 'permission' ? 'permission' : 'inform';
      return {
        ...shared,
        title: both((t) => t(`matters.paper.${purpose}`)),
        number: view.number,
        addressee: { zh: written('bodyZh'), bo: written('bodyBo') },
        text: { zh: written('textZh'), bo: written('textBo') },
      };
    }
    case 'entrustOut':
      return {
        ...shared,
        title: both((t) => t('matters.paper.entrust')),
        number: written('letterNumber') || facts.number,
        addressee: { zh: written('courtZh'), bo: written('courtBo') },
        text: both((t, format, zh) => {
          const amount = fenIn(opening, 'amountFen');
          const names = namesOf(inCase?.parties ?? [], 'debtor', zh);
          return [
            t('matters.paper.entrustText', { ...facts, debtors: format.list(names), what: written('what') }),
            amount === null ? '' : t('matters.paper.entrustAmount', { amount: format.money(amount) }),
          ].join('\n');
        }),
      };
    case 'declaration':
      return {
        ...shared,
        title: both((t) => t('matters.paper.declaration')),
        number: written('orderNumber') || facts.number,
        addressee: { zh: party?.nameZh ?? '', bo: party?.nameBo ?? '' },
        text: both((t, format) => t('matters.paper.declarationText', { ...facts, day: format.day(written('due')) })),
      };
    default:
      return {
        ...shared,
        title: both((t) => t('matters.paper.reward')),
        number: facts.number,
        addressee: { zh: '', bo: '' },
        text: both((t, format, zh) =>
          t('matters.paper.rewardText', {
            ...facts,
            debtor: party ? nameOf(party, zh) : '',
            sought: zh ? written('sought') : written('soughtBo') || written('sought'),
            rule: zh ? written('rewardRule') : written('rewardRuleBo') || written('rewardRule'),
            day: format.day(written('until')),
          }),
        ),
      };
  }
}

const nameOf = ({ nameZh, nameBo }: PartyView, zh: boolean): string => (zh ? nameZh || nameBo : nameBo || nameZh) ?? '';

const namesOf = (parties: readonly PartyView[], role: string, zh: boolean): readonly string[] =>
  parties.filter((party) => party.role === role).map((party) => nameOf(party, zh));
