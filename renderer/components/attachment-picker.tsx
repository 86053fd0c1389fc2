import { PaperClipOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../data/api';
import { usePlatform } from '../app/platform-context';
import { useSession } from '../app/session-context';
import { useFormat } from '../i18n/use-format';
import { useErrorText } from './error-text';
import { useNotify } from './use-notify';

interface Props {
  readonly value: readonly Attachment[];
  readonly onChange: (attachments: readonly Attachment[]) => void;
  readonly label?: string;
}

const EXTENSIONS = ['pdf', 'jpg', 'jpeg', 'png', 'webp', 'tif', 'tiff', 'doc', 'docx', 'xls', 'xlsx', 'txt'];

/**
 * Papers of a fact: chosen files are sealed and flushed at once, before the fact that names them is saved. The caller puts the returned
 * attachments into the fact's body together with one `blob` op each.
 */
export function AttachmentPicker({ value, onChange, label }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const platform = usePlatform();
  const session = useSession();
  const notify = useNotify();
  const errorText = useErrorText();
  const [busy, setBusy] = useState(false);
  const add = async () => {
    const chosen = await platform.files.open([{ name: t('common.attachment.filter'), extensions: EXTENSIONS }]);
    if (!chosen.ok) return notify.error(errorText(chosen.error));
    setBusy(true);
    const added: Attachment[] = [];
    for (const file of chosen.value) {
      const attached = await session.attach(file);
      if (attached.ok) added.push(attached.value);
      else notify.error(errorText(attached.error));
    }
    setBusy(false);
    const known = new Set(value.map((attachment) => attachment.sha256));
    onChange([...value, ...added.filter((attachment) => !known.has(attachment.sha256))]);
  };
  return (
    <div className="ny-attachments">
      {value.length > 0 && (
        <ul>
          {value.map((attachment) => (
            <li key={attachment.sha256}>
              <span>
                {attachment.name} <span className="ny-secondary">{format.fileSize(attachment.size)}</span>
              </span>
              <Button
                size="small"
                type="text"
                aria-label={t('common.attachment.remove', { name: attachment.name })}
                onClick={() => onChange(value.filter((other) => other !== attachment))}
              >
                {t('common.action.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Button icon={<PaperClipOutlined />} loading={busy} onClick={() => void add()}>
        {busy ? t('common.attachment.busy') : (label ?? t('common.attachment.add'))}
      </Button>
    </div>
  );
}
