import { HistoryOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Json } from '../../shared/core/json';
import type { Row } from '../../shared/exchange/row';
import { useWorld } from '../app/session-context';
import { useDisplay } from '../i18n/display-context';
import { useFormat } from '../i18n/use-format';
import { personName } from './person-name';
import { StatusTag } from './status-tag';

interface Props {
  readonly row: Row;
  readonly field: string;
  /** The translated name of the field. */
  readonly label: string;
  /** How a value reads; texts and numbers are shown as they are. */
  readonly show?: (value: Json) => ReactNode;
}

/** The history of one field, newest first: each value, who wrote it and when. */
export function FieldHistory({ row, field, label, show = plain }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const world = useWorld();
  const { language } = useDisplay();
  const writes = row.writes.filter((write) => write.field === field).toReversed();
  if (writes.length === 0) return null;
  const list = (
    <ol className="ny-history">
      {writes.map((write) => (
        <li key={write.stamp}>
          <div className="ny-history-value">
            {isBlank(write.value) ? t('common.history.emptied') : show(write.value)}
          </div>
          {write.over && <StatusTag tone="active">{t('decisions.history.decided')}</StatusTag>}
          {write.undoes && <StatusTag tone="waiting">{t('decisions.history.undone')}</StatusTag>}
          <div className="ny-history-by">
            {t('common.history.by', {
              person: personName(world, write.person, language),
              time: format.instant(write.atMs),
            })}
          </div>
        </li>
      ))}
    </ol>
  );
  return (
    <Popover trigger="click" title={t('common.history.title')} content={list} destroyOnHidden>
      <Button
        className="ny-history-button"
        size="small"
        type="text"
        icon={<HistoryOutlined />}
        aria-label={t('common.history.open', { field: label })}
      />
    </Popover>
  );
}

const isBlank = (value: Json): boolean => value === null || value === '';
const plain = (value: Json): ReactNode => (typeof value === 'object' ? JSON.stringify(value) : String(value));
