import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityId } from '../../../shared/core/ids';
import type { Paper, TellingType } from '../../../shared/domain/request/fact-bodies';
import { filesNamedIn } from '../../../shared/exchange/files-named';
import type { FactEntry } from '../../../shared/exchange/row';
import { useWorld } from '../../app/session-context';
import { usePersonName } from '../../components/person-name';
import { useFormat } from '../../i18n/use-format';
import { optionKey, useFieldLabel } from './fact-field';
import type { FieldName } from './form-fields';
import { PaperList, type NamedPaper } from './paper-list';

interface Props {
  readonly type: TellingType;
  readonly body: object;
  /** What was written about it, oldest first: by whom a paper was named. */
  readonly written: readonly FactEntry[];
}

/** What is not told as a line of its own: it stands elsewhere on the page, or names another fact. */
const UNTOLD: ReadonlySet<string> = new Set([
  'year',
  'serial',
  'deadlineRule',
  'provisional',
  'answer',
  'awaitingPaper',
  'papers',
  'receipt',
  // As on the notice; the page shows whom to call now.
  'contact',
]);
const CHOICES: ReadonlySet<string> = new Set(['method', 'outcome', 'channel', 'how']);
const DAYS: ReadonlySet<string> = new Set(['deadline', 'until', 'due']);

/** The content of a fact as label and value, and its papers. */
export function FactText({ type, body, written }: Props) {
  const label = useFieldLabel();
  const value = useShownValue(type);
  const told = Object.entries(body).filter(
    ([name, content]) => !UNTOLD.has(name) && content !== '' && content !== undefined,
  );
  const papers = papersIn(body, written);
  return (
    <>
      {told.length > 0 && (
        <dl className="ny-facts">
          {told.map(([name, content]) => (
            <Fragment key={name}>
              <dt>{label(type, name as FieldName)}</dt>
              <dd>{value(name, String(content))}</dd>
            </Fragment>
          ))}
        </dl>
      )}
      {papers.length > 0 && <PaperList papers={papers} />}
    </>
  );
}

function useShownValue(type: TellingType): (name: string, content: string) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const world = useWorld();
  const personName = usePersonName();
  return (name, content) => {
    if (CHOICES.has(name) || (name === 'reason' && type === 'escalated')) return t(optionKey(name, content));
    if (DAYS.has(name)) return format.day(content);
    if (name === 'owner' || name === 'byPerson' || name === 'by')
      return world.row('person', content as EntityId) ? personName(content) : content;
    return content;
  };
}

/** The papers that a fact names, each with who named it. */
export function papersIn(body: object, written: readonly FactEntry[]): readonly NamedPaper[] {
  const { papers = [], receipt } = body as { papers?: readonly Paper[]; receipt?: Paper }; // read by the schema of the fact
  return (receipt ? [receipt, ...papers] : papers).map((paper) => ({
    ...paper,
    by: written.find((fact) => filesNamedIn(fact.body).some(({ sha256 }) => sha256 === paper.sha256))?.person ?? '',
  }));
}
