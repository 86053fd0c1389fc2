import { KNOWN_BODIES } from './present-names';
import type { Body } from './schema';

interface Named {
  readonly id: string;
  /** As the document writes it. */
  readonly zh: string;
  readonly bo: string;
  readonly en: string;
  /** In the document's list of members. */
  readonly member?: boolean;
}

/** The bodies of a document by the names it uses, in its order, with what is known of each in every document. */
export function bodiesOf(named: readonly Named[]): readonly Body[] {
  let order = 0;
  return named.map(({ id, zh, bo, en, member = false }) => {
    const known = KNOWN_BODIES[id];
    const isOutdated = known?.later !== undefined && !zh.endsWith(known.later.zh);
    return {
      id,
      name: { zh, bo, en },
      later: isOutdated && known.later ? { ...known.later, confirmed: false } : null,
      member,
      order: member ? (order += 1) : null,
      keywords: { zh: [], bo: [], en: [], ...known?.keywords },
      withoutEntries: null,
    };
  });
}
