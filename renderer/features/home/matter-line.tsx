import { Link } from 'react-router';
import type { Reminder } from '../../../shared/domain/matter/reminders';
import { useWorld } from '../../app/session-context';
import { NextDay } from '../../components/matter-tags';
import { useMatterWords } from '../../components/matter-words';
import { caseNumber } from '../../components/record-names';

/** A matter in a list of the first screen: what it is opens it, the day says why it is here. */
export function MatterLine({ reminder: { matter }, today }: { readonly reminder: Reminder; readonly today: string }) {
  const world = useWorld();
  const words = useMatterWords();
  return (
    <li>
      <Link to={`/matters/${matter.id}`}>{words.title(matter)}</Link>
      <span className="ny-secondary ny-numbers" lang="zh-CN">
        {caseNumber(world, matter.case)}
      </span>
      <span className="ny-why">
        <NextDay matter={matter} today={today} />
      </span>
    </li>
  );
}
