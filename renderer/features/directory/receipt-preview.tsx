import { useTranslation } from 'react-i18next';
import type { PlannedContact, ReceiptPlan, ReceiptProblem } from '../../../shared/domain/contact-import/plan-receipt';
import { contactLine } from '../../components/contact-card';
import { StatusTag, type Tone } from '../../components/status-tag';
import { useDisplay } from '../../i18n/display-context';
import { useFormat } from '../../i18n/use-format';
import { UnitTitle } from './unit-list';

const TONES: { readonly [effect in PlannedContact['effect']]: Tone } = {
  new: 'good',
  other: 'active',
  changed: 'waiting',
  same: 'neutral',
};

/** What each row of the form changes, and every faulty row with its number, the column and why. */
export function ReceiptPreview({ plan: { rows, faulty } }: { readonly plan: ReceiptPlan }) {
  const { t } = useTranslation();
  return (
    <>
      {faulty.length > 0 && (
        <>
          <h3>{t('contacts.receipt.faulty')}</h3>
          <p className="ny-secondary">{t('contacts.receipt.faultyText')}</p>
          <FaultyTable faulty={faulty} />
        </>
      )}
      {rows.length > 0 && <PlannedTable rows={rows} />}
    </>
  );
}

function PlannedTable({ rows }: { readonly rows: readonly PlannedContact[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { language } = useDisplay();
  return (
    <div className="directory-table-frame">
      <table className="directory-table">
        <caption className="ny-visually-hidden">{t('contacts.receipt.preview')}</caption>
        <thead>
          <tr>
            {(['row', 'before', 'after', 'effect'] as const).map((head, i) => [
              i === 1 && (
                <th key="unit" scope="col">
                  {t('contacts.receipt.head.unit')}
                </th>
              ),
              <th key={head} scope="col">
                {t(`contacts.receipt.${head}`)}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, unit, role, before, after, effect }) => (
            <tr key={row}>
              <th scope="row">{format.number(row)}</th>
              <td>
                <UnitTitle unit={unit} />
                <div className="ny-secondary">{t(`directory.role.${role}`)}</div>
              </td>
              <td>{before ? contactLine(before, language) : t('contacts.change.nobody')}</td>
              <td>{contactLine(after, language)}</td>
              <td>
                <StatusTag tone={TONES[effect]}>{t(`contacts.receipt.effects.${effect}`)}</StatusTag>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FaultyTable({ faulty }: { readonly faulty: ReceiptPlan['faulty'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const textOf = useReasonText();
  return (
    <div className="directory-table-frame">
      <table className="directory-table">
        <caption className="ny-visually-hidden">{t('contacts.receipt.faulty')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('contacts.receipt.row')}</th>
            <th scope="col">{t('contacts.receipt.written')}</th>
            <th scope="col">{t('contacts.receipt.why')}</th>
          </tr>
        </thead>
        <tbody>
          {faulty.map(({ row, cells, problems }) => (
            <tr key={row}>
              <th scope="row">{format.number(row)}</th>
              <td lang="zh-CN">
                {cells
                  .map(({ text }) => text.trim())
                  .filter((text) => text !== '')
                  .join(' | ')}
              </td>
              <td>
                <ul className="directory-steps">
                  {problems.map((problem) => (
                    <li key={`${problem.field} ${problem.reason.type}`}>{textOf(problem)}</li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function useReasonText(): (problem: ReceiptProblem) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ field, reason }) => {
    const values = {
      row: 'row' in reason ? format.number(reason.row) : '',
      max: 'max' in reason ? format.number(reason.max) : '',
    };
    const text = t(`contacts.receipt.problem.${reason.type}`, values);
    return t('contacts.receipt.inField', { field: t(`contacts.receipt.head.${field}`), text });
  };
}
