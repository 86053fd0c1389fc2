import { useTranslation } from 'react-i18next';
import { calendarOf } from '../../../shared/domain/deadline/calendar-of-world';
import { requestDeadline, termFor } from '../../../shared/domain/deadline/request-deadline';
import { numbersLeft } from '../../../shared/domain/lease/lease';
import type { IssueInput } from '../../../shared/domain/request/issue-requests';
import { isDay } from '../../../shared/text/day';
import { articleOfEntry } from '../../../shared/rulebook/rulebook';
import { useSession, useWorld } from '../../app/session-context';
import { articleLabel } from '../../components/article-label';
import { partyNames, unitName, wordsIn } from '../../components/record-names';
import { usePersonName } from '../../components/person-name';
import { useWholeRulebook } from '../../components/rulebook-store';
import { useToday } from '../../components/use-today';
import { useDisplay } from '../../i18n/display-context';
import { useFormat } from '../../i18n/use-format';
import type { Candidate } from './new-request-draft';

const FEW_NUMBERS = 50;

/** Everything once more before numbers are given: they are never taken back. */
export function StepCheck({
  input,
  candidates,
}: {
  readonly input: IssueInput;
  readonly candidates: readonly Candidate[];
}) {
  const { t } = useTranslation();
  const { language } = useDisplay();
  const format = useFormat();
  const world = useWorld();
  const personName = usePersonName();
  const session = useSession();
  const today = useToday();
  const rulebook = useWholeRulebook();
  const left = numbersLeft(world, { dn: session.context().dn, year: Number(today.slice(0, 4)) });
  const asked = candidates.filter(({ unit }) => input.to.some((to) => to.unit === unit.id));
  return (
    <>
      <div className="ny-table-scroll">
        <table className="ny-table">
          <caption className="ny-visually-hidden">{t('requests.new.units')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('common.field.unit')}</th>
              <th scope="col">{t('requests.field.act')}</th>
              <th scope="col">{t('rules.clause.place')}</th>
              <th scope="col">{t('requests.field.deadline')}</th>
            </tr>
          </thead>
          <tbody>
            {asked.map(({ unit, entry }) => {
              const rule = termFor(entry, world, input.term);
              const deadline = isDay(today) ? requestDeadline(today, rule, calendarOf(world)) : null;
              return (
                <tr key={unit.id}>
                  <th scope="row">{unitName(world, unit.id, language)}</th>
                  <td>{wordsIn(entry.title, language)}</td>
                  <td>{articleLabel(articleOfEntry(rulebook, entry), t, language)}</td>
                  <td>
                    {deadline && format.day(deadline.day)}{' '}
                    <span className="ny-secondary">
                      {t(`requests.deadline.${rule.source}`, {
                        term: format.digits(t(`requests.term.${rule.unit}`, { count: rule.count })),
                      })}
                      {deadline?.provisional && ` · ${t('common.state.provisional')}`}
                    </span>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {asked.length === 0 && <p className="ny-field-error">{t('requests.new.noUnitChosen')}</p>}
      <dl className="ny-facts">
        <dt>{t('requests.field.parties')}</dt>
        <dd>{format.list(partyNames(world, input.parties, language)) || t('common.state.none')}</dd>
        <dt>{t('requests.field.particulars')}</dt>
        <dd className="ny-prose">
          {input.particularsBo && <p lang="bo">{input.particularsBo}</p>}
          <p lang="zh-CN">{input.particulars || t('common.state.notFilled')}</p>
        </dd>
        <dt>{t('requests.field.instrument')}</dt>
        <dd>{input.instrument || t('common.state.none')}</dd>
        <dt>{t('common.field.handler')}</dt>
        <dd>{input.handler ? personName(input.handler) : t('common.state.none')}</dd>
      </dl>
      <p className="ny-secondary">{t('requests.new.checkText')}</p>
      {left > 0 && left <= FEW_NUMBERS && <p className="ny-notice">{t('requests.new.fewNumbers', { count: left })}</p>}
    </>
  );
}
