import type { Controls } from '../controls';
import { firstButton, type Place } from './place';
import type { Records } from './records';

/** Forms of each kind of field: choices, checkboxes, days, money, references, what stays covered. */
const BEGINNINGS = ['specialNotice', 'risk', 'entrustIn', 'clue', 'reward'];

export function matterPlaces({ openCase, matters }: Records): readonly Place[] {
  const inCase = openCase.slice('/cases/'.length);
  const save = (app: Controls) => app.button('common.action.save').click();
  return [
    { name: 'matters', at: '/matters' },
    { name: 'matters-bodies', at: '/matters/bodies' },
    { name: 'cases-key', at: '/cases', act: showKeyCases },
    ...BEGINNINGS.map((subject) => ({ name: `matter-new-${subject}`, at: `/matters/new/${inCase}.${subject}` })),
    { name: 'matter-new-faults', at: `/matters/new/${inCase}.keyCase`, act: save },
    { name: 'matter-case', at: matters.proposed },
    // The debtor is marked, so what makes a party special stands open.
    { name: 'matter-party', at: matters.proposed, act: firstButton('cases.page.editParty', 'name') },
    ...matters.all.map((at, i) => ({ name: `matter-${i + 1}`, at })),
    { name: 'matter-paper', at: `${matters.withPaper}/paper` },
    { name: 'matter-form', at: `${matters.withPaper}?form=answered`, act: save },
    { name: 'matter-correct', at: matters.withPaper, act: firstButton('cases.fact.correctLabel', 'fact') },
  ];
}

const showKeyCases = ({ page, t }: Controls) => page.getByLabel(t('cases.list.stateFilter')).selectOption('key');
