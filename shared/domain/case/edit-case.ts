import type { EntityId } from '../../core/ids';
import { err, ok } from '../../core/result';
import { formatFen, type Fen } from '../../text/money';
import type { Row } from '../../exchange/row';
import { caseFieldsOf } from './case-fields';
import { findCase, type CaseCommand, type CaseNotThere } from './case-command';
import type { CaseInput } from './case-input';
import { caseProblems } from './check-case';
import { caseWithNumber, type DuplicateCase } from './duplicate-case';
import { editOps, type FieldBasis } from './edit-ops';
import type { InvalidInput } from './problems';
import { caseValues } from './stored-values';

export interface EditCaseInput {
  readonly case: EntityId;
  /** The form when it was opened. Only what differs from it is written, so that a form left open undoes nobody's work. */
  readonly before: CaseInput;
  /** Stamps of the fields when the form was opened. */
  readonly basis: FieldBasis;
  readonly after: CaseInput;
}

export type EditCaseError = CaseNotThere | InvalidInput | DuplicateCase | { readonly type: 'nothing_changed' };

/** Changes fields of a case. Also of a closed or voided one: what was written down wrongly may always be put right. */
export function editCase({ case: id, before, basis, after }: EditCaseInput): CaseCommand<EditCaseError> {
  return (world, context) => {
    const found = findCase(world, id);
    if (!found.ok) return found;
    const duplicate = before.number === after.number ? undefined : caseWithNumber(world, after.number, id);
    if (duplicate !== undefined) return err({ type: 'duplicate', case: duplicate });
    const problems = caseProblems(after, { world, today: context.today });
    if (problems.length > 0) return err({ type: 'invalid', problems });
    const ops = editOps({ row: found.value, basis, before: caseValues(before), after: caseValues(after) });
    return ops.length === 0 ? err({ type: 'nothing_changed' }) : ok({ kind: 'case.edit', ops });
  };
}

/** A case as the form for editing shows it. */
export function caseInputOf(row: Row): CaseInput {
  const fields = caseFieldsOf(row);
  return {
    number: fields.number,
    filedOn: fields.filedOn,
    cause: fields.cause,
    basisNumber: fields.basisNumber,
    basisCourt: fields.basisCourt,
    basisOn: fields.basisOn,
    claim: fields.claimFen === null ? '' : formatFen(fields.claimFen as Fen),
    basisKind: fields.basisKind ?? '',
    claimText: fields.claimText ?? '',
    handler: fields.handler ?? '',
    township: fields.township ?? '',
    note: fields.note ?? '',
  };
}
