import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { RequestView } from '../../../shared/domain/request/request-fold';
import { useWorld } from '../../app/session-context';
import { caseNumber, unitName, wordsIn } from '../../components/record-names';
import { wholeRulebook } from '../../components/rulebook-store';
import { useDisplay } from '../../i18n/display-context';

interface Props {
  readonly request: RequestView;
  /** Opens a form of the request at once. */
  readonly search?: string;
  readonly children?: ReactNode;
}

/** A request in a list of the first screen: the unit and the act open it, the rest says why it is here. */
export function RequestLine({ request, search = '', children }: Props) {
  const { language } = useDisplay();
  const world = useWorld();
  const entry = wholeRulebook(world).entryById.get(request.fields.rule);
  return (
    <li>
      <Link to={`/requests/${request.id}${search}`}>
        {unitName(world, request.fields.unit, language)} ·{' '}
        {entry ? wordsIn(entry.title, language) : request.fields.rule}
      </Link>
      <span className="ny-secondary ny-numbers" lang="zh-CN">
        <span>{request.number} ·</span> <span>{caseNumber(world, request.fields.case)}</span>
      </span>
      {children && <span className="ny-why">{children}</span>}
    </li>
  );
}
