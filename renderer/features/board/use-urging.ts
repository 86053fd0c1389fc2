import { useMemo, useState, createElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../../shared/domain/request/request-fold';
import { MAX_URGED, takeBackFacts, urgeRequests } from '../../../shared/domain/request/urge-requests';
import { courtDefaults } from '../../../shared/domain/settings/court-defaults';
import { useSession } from '../../app/session-context';
import { usePersonName } from '../../components/person-name';
import { UndoBar, type Undoable } from '../../components/undo-bar';
import { useSaveFeedback } from '../../components/use-save-feedback';
import { useFormat } from '../../i18n/use-format';

/** Urges in one click, in the court's usual way and of today; for eight seconds it can be taken back. */
export function useUrging() {
  const { t } = useTranslation();
  const format = useFormat();
  const session = useSession();
  const personName = usePersonName();
  const tellSave = useSaveFeedback();
  const [urging, setUrging] = useState(false);
  const [done, setDone] = useState<Undoable | null>(null);
  const save = async (requests: readonly RequestView[]) => {
    const told = {
      on: session.context().today,
      how: courtDefaults(session.world()).urgeWay,
      by: personName(session.person),
      text: '',
    };
    const saved = await session.save(
      urgeRequests(
        requests.map(({ id }) => id),
        told,
      ),
    );
    const textOf = ({ type }: { readonly type: string }) => {
      if (type === 'too_many') return format.digits(t('requests.selection.tooMany', { count: MAX_URGED }));
      return type === 'none_open' ? t('requests.selection.noneOpen') : null;
    };
    if (!tellSave(saved, textOf) || !saved.ok) return;
    const facts = requests.flatMap(({ id }) =>
      (session.world().row('request', id)?.facts ?? [])
        .filter(({ stamp }) => stamp === saved.value.stamp)
        .map((fact) => ({ request: id, fact: fact.id })),
    );
    setDone({
      text: format.digits(t('requests.selection.urged', { count: facts.length })),
      undo: async () => {
        tellSave(await session.save(takeBackFacts(facts, t('lists.undo.why'))), () => t('lists.undo.gone'));
      },
    });
  };
  const urge = async (requests: readonly RequestView[]) => {
    if (urging) return;
    setUrging(true);
    await save(requests).finally(() => setUrging(false));
  };
  // The same element while it stands, so that its time is not counted anew whenever the page is drawn.
  const bar = useMemo(() => done && createElement(UndoBar, { done, onGone: () => setDone(null) }), [done]);
  return { urge, urging, bar };
}
