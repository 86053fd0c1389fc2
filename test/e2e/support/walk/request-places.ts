import { randomBytes } from 'node:crypto';
import type { Controls } from '../controls';
import { firstButton, pickDuty, type Place } from './place';
import type { Records } from './records';

const FORMS = ['served', 'received', 'answered', 'reviewSuggested', 'postponed', 'urged', 'withdrawn', 'escalated'];

export function requestPlaces({ openCase, request, withPaper, escalated, answered }: Records): readonly Place[] {
  return [
    { name: 'requests', at: '/requests' },
    { name: 'requests-all', at: '/requests?state=all' },
    { name: 'requests-selected', at: '/requests', act: selectAll },
    { name: 'requests-urge', at: '/requests', act: openUrging },
    { name: 'requests-print', at: '/requests', act: (app) => app.button('lists.print.button').click() },
    { name: 'escalations', at: '/requests/escalations' },
    { name: 'requests-of-handler', at: '/requests?state=all&handler=none&township=none' },
    { name: 'board', at: '/board' },
    { name: 'board-handlers', at: '/board?by=handler&sort=name' },
    { name: 'board-print', at: '/board', act: (app) => app.button('lists.print.button').click() },
    { name: 'conflicts-none', at: '/conflicts' },
    { name: 'request-new-choose-case', at: '/requests/new' },
    { name: 'request-new-duty', at: freshRequest(openCase) },
    { name: 'request-new-duty-found', at: freshRequest(openCase), act: (app) => pickDuty(app) },
    { name: 'request-new-details', at: freshRequest(openCase), act: toDetails },
    { name: 'request-new-check', at: freshRequest(openCase), act: toCheck },
    { name: 'request', at: request },
    { name: 'request-clause', at: request, act: (app) => app.button('requests.page.showClause').click() },
    { name: 'request-awaiting-paper', at: withPaper },
    { name: 'request-escalated', at: escalated },
    { name: 'request-answered', at: answered },
    { name: 'request-notice', at: `${request}/notice` },
    ...FORMS.map((form) => ({ name: `request-form-${form}`, at: `${request}?form=${form}` })),
    { name: 'request-form-escalationStep', at: `${escalated}?form=escalationStep` },
    { name: 'request-form-correct', at: answered, act: firstButton('requests.action.correct') },
    {
      name: 'request-form-faults',
      at: `${request}?form=escalated`,
      act: (app) => app.button('common.action.save').click(),
    },
  ];
}

/** A new request in a case, under a draft of its own: the unfinished one of an earlier place is not taken up again. */
const freshRequest = (address: string): string =>
  `/requests/new/${randomBytes(16).toString('base64url')}?case=${address.slice('/cases/'.length)}`;

const selectAll = ({ page, t }: Controls) => page.getByRole('checkbox', { name: t('lists.selection.all') }).check();

async function openUrging(app: Controls): Promise<void> {
  await selectAll(app);
  await app.button('requests.selection.urge').click();
}

async function toDetails(app: Controls): Promise<void> {
  await pickDuty(app);
  await app.button('common.action.next').click();
}

async function toCheck(app: Controls): Promise<void> {
  await toDetails(app);
  await app.page.getByRole('checkbox').first().check();
  await app.button('common.action.next').click();
}
