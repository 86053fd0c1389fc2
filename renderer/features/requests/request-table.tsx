import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RequestView } from '../../../shared/domain/request/request-fold';
import { useWorld } from '../../app/session-context';
import { CaseNumber } from '../../components/case-number';
import { unitName, wordsIn } from '../../components/record-names';
import { DeadlineText, RequestFlags, RequestStatusTag } from '../../components/request-state';
import { wholeRulebook } from '../../components/rulebook-store';
import { useDisplay } from '../../i18n/display-context';

interface Props {
  readonly requests: readonly RequestView[];
  readonly today: string;
  /** The case is known where the table stands on its page. */
  readonly withoutCase?: boolean;
  /** Where requests can be selected: which are, and all that the list holds, drawn or not. */
  readonly selection?: RequestSelection;
}

export interface RequestSelection {
  readonly ids: ReadonlySet<string>;
  readonly all: readonly RequestView[];
  readonly onChange: (ids: ReadonlySet<string>) => void;
}

/** Requests, one line each; the number opens the request. */
export function RequestTable({ requests, today, withoutCase = false, selection }: Props) {
  const { t } = useTranslation();
  const { language } = useDisplay();
  const world = useWorld();
  return (
    <div className="ny-table-scroll">
      <table className={withoutCase ? 'ny-table' : 'ny-table ny-table-wide'}>
        <caption className="ny-visually-hidden">{t('requests.list.title')}</caption>
        <thead>
          <tr>
            {selection && (
              <td className="ny-select-box">
                <SelectAll selection={selection} />
              </td>
            )}
            <th scope="col">{t('requests.field.number')}</th>
            <th scope="col">{t('common.field.unit')}</th>
            <th scope="col">{t('requests.field.act')}</th>
            {!withoutCase && <th scope="col">{t('requests.field.case')}</th>}
            <th scope="col">{t('requests.field.deadline')}</th>
            <th scope="col">{t('common.field.status')}</th>
          </tr>
        </thead>
        <tbody>
          {requests.map((request) => (
            <tr key={request.id}>
              {selection && (
                <td className="ny-select-box">
                  <SelectOne request={request} selection={selection} />
                </td>
              )}
              <th scope="row">
                <Link to={`/requests/${request.id}`} lang="zh-CN">
                  {request.number || '—'}
                </Link>
              </th>
              <td>{unitName(world, request.fields.unit, language)}</td>
              <td>{actTitle(request.fields.rule)}</td>
              {!withoutCase && (
                <td>
                  <CaseNumber id={request.fields.case} />
                </td>
              )}
              <td>
                <DeadlineText request={request} today={today} />
              </td>
              <td>
                <span className="ny-tags">
                  <RequestStatusTag status={request.status} />
                  <RequestFlags request={request} today={today} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );

  function actTitle(rule: string): string {
    const entry = wholeRulebook(world).entryById.get(rule);
    return entry ? wordsIn(entry.title, language) : rule;
  }
}

function SelectAll({ selection: { ids, all, onChange } }: { readonly selection: RequestSelection }) {
  const { t } = useTranslation();
  const count = all.filter(({ id }) => ids.has(id)).length;
  return (
    <Checkbox
      aria-label={t('lists.selection.all')}
      checked={count > 0 && count === all.length}
      indeterminate={count > 0 && count < all.length}
      onChange={({ target }) => onChange(new Set(target.checked ? all.map(({ id }) => id) : []))}
    />
  );
}

interface OneProps {
  readonly request: RequestView;
  readonly selection: RequestSelection;
}

function SelectOne({ request, selection: { ids, onChange } }: OneProps) {
  const { t } = useTranslation();
  return (
    <Checkbox
      aria-label={t('lists.selection.row', { name: request.number })}
      checked={ids.has(request.id)}
      onChange={({ target }) => {
        const next = new Set(ids);
        if (target.checked) next.add(request.id);
        else next.delete(request.id);
        onChange(next);
      }}
    />
  );
}
