import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Names and values, side by side. */
export const Facts = ({ children }: { readonly children: ReactNode }) => <dl className="cases-facts">{children}</dl>;

interface Props {
  readonly label: string;
  readonly value: ReactNode;
  /** Stands beside the name, e.g. the history of the field. */
  readonly aside?: ReactNode;
}

export function Fact({ label, value, aside }: Props) {
  const { t } = useTranslation();
  const isBlank = value === null || value === undefined || value === '';
  return (
    <div>
      <dt>
        {label} {aside}
      </dt>
      <dd>{isBlank ? <span className="ny-secondary">{t('common.state.notFilled')}</span> : value}</dd>
    </div>
  );
}
