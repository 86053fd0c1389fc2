import { useEffect, useState } from 'react';
import { rowDigest } from '../../../shared/voice-check/items';
import type { Delivered } from '../../exchange/exchange-api';

/** So many records are digested before the screen has its turn. */
const AT_ONCE = 100;

/** The records once they are all digested, in parts so that the screen of a large county never stands still; null until then. */
export function useDigested(now: Delivered, isWanted: boolean): Delivered | null {
  const [digested, setDigested] = useState<Delivered | null>(null);
  useEffect(() => {
    if (!isWanted) return undefined;
    let at = 0;
    let timer = setTimeout(work);
    function work(): void {
      for (const row of now.rows.slice(at, at + AT_ONCE)) rowDigest(row);
      at += AT_ONCE;
      if (at < now.rows.length) timer = setTimeout(work);
      else setDigested(now);
    }
    return () => clearTimeout(timer);
  }, [now, isWanted]);
  return isWanted ? digested : now;
}
