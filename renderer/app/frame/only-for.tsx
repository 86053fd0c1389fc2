import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Action } from '../../../shared/access/permissions';
import { EmptyState } from '../../components/empty-state';
import { PageHeader } from '../../components/page-header';
import { useMay } from '../use-may';

interface Props {
  readonly action: Action;
  readonly children: ReactNode;
  /** What those see there who may do this instead. */
  readonly or?: { readonly action: Action; readonly page: ReactNode };
}

/** A page that not every role may open. An address can be typed or kept from another person, so hiding the link is not enough. */
export function OnlyFor({ action, children, or }: Props) {
  const { t } = useTranslation();
  const may = useMay();
  if (may(action)) return children;
  if (or && may(or.action)) return or.page;
  return (
    <>
      <PageHeader title={t('errors.notAllowed.title')} />
      <EmptyState
        title={t('errors.notAllowed.title')}
        text={t('errors.notAllowed.text')}
        action={<Link to="/">{t('app.notFound.home')}</Link>}
      />
    </>
  );
}
