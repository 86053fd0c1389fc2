import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { EntityId } from '../../../shared/core/ids';
import { requestView } from '../../../shared/domain/request/request-fold';
import type { EntityKind } from '../../../shared/exchange/change';
import { useWorld } from '../../app/session-context';
import { caseNumber, inLanguage, unitName } from '../../components/record-names';
import { useDisplay } from '../../i18n/display-context';

const PAGES: { readonly [kind: string]: string } = { unit: '/directory', contact: '/directory', rule: '/rules' };

/** A record by the name that one reads out on the telephone, leading to its page where it has one. */
export function ItemLink({ item }: { readonly item: { readonly kind: string; readonly id: string } }) {
  const world = useWorld();
  const nameOf = useItemName();
  const row = world.row(item.kind as EntityKind, item.id as EntityId);
  const name = nameOf(item);
  const page =
    item.kind === 'case' || item.kind === 'request' ? `/${item.kind}s/${item.id}` : (PAGES[item.kind] ?? null);
  return row && page !== null ? <Link to={page}>{name}</Link> : <strong>{name}</strong>;
}

/** What a record is called: a case by its number, a request by its own, its unit and its case, all else by its kind and name. */
export function useItemName(): (item: { readonly kind: string; readonly id: string }) => string {
  const { t, i18n } = useTranslation();
  const world = useWorld();
  const { language } = useDisplay();
  const requestName = (id: string): string => {
    const row = world.row('request', id as EntityId);
    if (!row) return '';
    const { number, fields } = requestView(row);
    return [number, unitName(world, fields.unit, language), caseNumber(world, fields.case)].filter(Boolean).join(' · ');
  };
  const otherName = (kind: string, id: string): string => {
    const fields = world.row(kind as EntityKind, id as EntityId)?.fields ?? {};
    const text = (field: string) => (typeof fields[field] === 'string' ? fields[field] : '');
    const name = inLanguage({ zh: text('nameZh') || text('name'), bo: text('nameBo') }, language);
    return name === '—' ? '' : name;
  };
  return ({ kind, id }) => {
    const word = i18n.exists(`exchange.record.${kind}`)
      ? t(`exchange.record.${kind as 'case'}`)
      : t('exchange.record.other');
    const name = kind === 'case' ? caseNumber(world, id) : kind === 'request' ? requestName(id) : otherName(kind, id);
    return name === '' ? word : `${word} ${name}`;
  };
}
