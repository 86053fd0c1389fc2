import { Link } from 'react-router';
import { useWorld } from '../app/session-context';
import { useMay } from '../app/use-may';
import { caseAddress, caseNumber } from './record-names';

/** Number of a case, which opens it for whoever may read cases. A unit is told the number alone. */
export function CaseNumber({ id }: { readonly id: string }) {
  const world = useWorld();
  const may = useMay();
  const number = caseNumber(world, id);
  return may('case.read') ? (
    <Link to={caseAddress(world, id)} lang="zh-CN">
      {number}
    </Link>
  ) : (
    <span lang="zh-CN">{number}</span>
  );
}
