import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assignHandlers, MAX_ASSIGNED, undoOf, type Assignment } from '../../../shared/domain/case/assign-handler';
import { caseById, type CaseView } from '../../../shared/domain/case/case-fold';
import { personsOf } from '../../../shared/domain/organisation/persons';
import { sortByName } from '../../../shared/text/name-order';
import { useSession, useWorld } from '../../app/session-context';
import { personName, usePersonName } from '../../components/person-name';
import type { Undoable } from '../../components/undo-bar';
import { useNotify } from '../../components/use-notify';
import { useDisplay } from '../../i18n/display-context';
import { useFormat } from '../../i18n/use-format';
import { CaseModal } from './case-modal';
import { ListChoice } from './list-choice';
import { useCaseSave } from './use-case-save';

interface Props {
  readonly chosen: readonly CaseView[];
  readonly exporting: boolean;
  readonly onExport: () => void;
  readonly onPrint: () => void;
  readonly onClear: () => void;
  readonly onDone: (done: Undoable) => void;
}

/** What can be done with the selected cases together. */
export function SelectionBar({ chosen, exporting, onExport, onPrint, onClear, onDone }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [assigning, setAssigning] = useState(false);
  return (
    <div className="ny-selection">
      <output>{format.digits(t('lists.selection.count', { count: chosen.length }))}</output>
      <Button type="primary" onClick={() => setAssigning(true)}>
        {t('lists.selection.assign')}
      </Button>
      <Button onClick={onPrint}>{t('lists.print.button')}</Button>
      <Button loading={exporting} onClick={onExport}>
        {t('lists.export.button')}
      </Button>
      <Button onClick={onClear}>{t('lists.selection.clear')}</Button>
      {assigning && <AssignDialog chosen={chosen} onClose={() => setAssigning(false)} onDone={onDone} />}
    </div>
  );
}

function AssignDialog({
  chosen,
  onClose,
  onDone,
}: Pick<Props, 'chosen' | 'onDone'> & { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const world = useWorld();
  const { language } = useDisplay();
  const notify = useNotify();
  const session = useSession();
  const assign = useAssign();
  const [handler, setHandler] = useState<string>(session.person);
  const handlers = personsOf(world).map(({ id }) => ({ id, name: personName(world, id, language) }));
  const submit = async () => {
    const done = await assign.to(chosen, handler === '' ? null : handler);
    if (done === 'nothing') return notify.info(t('lists.selection.nothing'));
    onClose();
    if (done !== null) onDone(done);
  };
  return (
    <CaseModal
      title={format.digits(t('lists.selection.assignTitle', { count: chosen.length }))}
      onCancel={onClose}
      footer={
        <div className="cases-buttons cases-dialog-footer">
          <Button onClick={onClose}>{t('common.action.cancel')}</Button>
          <Button type="primary" loading={assign.saving} onClick={() => void submit()}>
            {t('lists.selection.assignSave')}
          </Button>
        </div>
      }
    >
      <ListChoice
        label={t('common.field.handler')}
        value={handler}
        onChange={setHandler}
        options={[
          ...sortByName(handlers, ({ name }) => name).map(({ id, name }) => [id, name] as const),
          ['', t('lists.selection.nobody')],
        ]}
      />
    </CaseModal>
  );
}

/** Assigns in as few changes as fit, and tells how to take it back. */
function useAssign() {
  const { t } = useTranslation();
  const format = useFormat();
  const session = useSession();
  const personNameOf = usePersonName();
  const { saving, save } = useCaseSave();
  const write = async (assignments: readonly Assignment[]): Promise<boolean> => {
    for (let at = 0; at < assignments.length; at += MAX_ASSIGNED)
      if (!(await save(assignHandlers(assignments.slice(at, at + MAX_ASSIGNED))))) return false;
    return true;
  };
  const to = async (chosen: readonly CaseView[], handler: string | null): Promise<Undoable | 'nothing' | null> => {
    const before = chosen
      .filter(({ state, fields }) => state !== 'voided' && fields.handler !== handler)
      .map(({ id, fields }) => ({ case: id, handler: fields.handler }));
    if (before.length === 0) return 'nothing';
    if (!(await write(before.map((one) => ({ ...one, handler }))))) return null;
    const person = handler === null ? t('lists.selection.nobody') : personNameOf(handler);
    return {
      text: format.digits(t('lists.selection.assigned', { count: before.length, person })),
      undo: () => write(undoOf(before, handler, (id) => caseById(session.world(), id)?.fields.handler ?? null)),
    };
  };
  return { saving, to };
}
