import { useTranslation } from 'react-i18next';
import type { ImportField } from '../../../../shared/domain/case-import/import-fields';
import type { RowProblem, RowRemark } from '../../../../shared/domain/case-import/row-problems';
import { useToday } from '../../../components/use-today';
import { useFormat } from '../../../i18n/use-format';
import { useCautionText, useProblemText } from '../case-texts';

/** A sentence for what is wrong, or odd, in a column of a row. */
export function useReasonTexts() {
  const { t } = useTranslation();
  const format = useFormat();
  const valueText = useProblemText(useToday());
  const cautionText = useCautionText();
  const inField = (field: ImportField, text: string): string =>
    t('import.check.reason', { field: t(`import.field.${field}`), text });
  return {
    problem: ({ field, reason }: RowProblem): string => {
      switch (reason.type) {
        case 'id_damaged_by_spreadsheet':
          return inField(field, t('import.problem.id_damaged_by_spreadsheet'));
        case 'ids_do_not_match_names': {
          const counts = { ids: format.number(reason.ids), names: format.number(reason.names) };
          return inField(field, t('import.problem.ids_do_not_match_names', counts));
        }
        case 'phones_do_not_match_names': {
          const counts = { phones: format.number(reason.phones), names: format.number(reason.names) };
          return inField(field, t('import.problem.phones_do_not_match_names', counts));
        }
        case 'names_incomplete':
          return inField(field, t('import.problem.names_incomplete', { word: '等' }));
        case 'too_many_people':
          return inField(field, t('import.problem.too_many_people', { limit: format.number(reason.limit) }));
        case 'number_twice':
          return inField(field, t('import.problem.number_twice', { row: format.number(reason.row) }));
        default:
          return inField(field, valueText(reason));
      }
    },
    remark: ({ field, caution }: RowRemark): string =>
      inField(
        field,
        caution.type === 'handler_unknown'
          ? t('import.caution.handler_unknown', { name: caution.name })
          : cautionText(caution),
      ),
  };
}
