import { PaperClipOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Paper } from '../../../shared/domain/request/fact-bodies';
import { usePlatform } from '../../app/platform-context';
import { useSession } from '../../app/session-context';
import { useErrorText } from '../../components/error-text';
import { useNotify } from '../../components/use-notify';
import { useFormat } from '../../i18n/use-format';

/** Papers of a fact: a picture is shown in place, anything else is written to where the person chooses. */
export function PaperList({ papers }: { readonly papers: readonly Paper[] }) {
  return (
    <ul className="ny-papers">
      {papers.map((paper) => (
        <PaperLine key={paper.sha256} paper={paper} />
      ))}
    </ul>
  );
}

const isPicture = ({ type }: Paper): boolean => /^image\/(png|jpeg|webp|gif)$/.test(type);

function PaperLine({ paper }: { readonly paper: Paper }) {
  const { t } = useTranslation();
  const format = useFormat();
  const session = useSession();
  const platform = usePlatform();
  const notify = useNotify();
  const errorText = useErrorText();
  const [picture, setPicture] = useState<string | null>(null);
  useEffect(() => () => void (picture && URL.revokeObjectURL(picture)), [picture]);
  const open = async () => {
    if (picture) return setPicture(null);
    const read = await session.readAttachment(paper.sha256);
    if (!read.ok) return notify.error(errorText(read.error));
    if (isPicture(paper)) return setPicture(URL.createObjectURL(new Blob([read.value.slice()], { type: paper.type })));
    const saved = await platform.files.save(paper.name, read.value, []);
    if (!saved.ok) notify.error(errorText(saved.error));
  };
  return (
    <li>
      <Button
        type="link"
        icon={<PaperClipOutlined aria-hidden />}
        aria-expanded={isPicture(paper) ? picture !== null : undefined}
        aria-label={t('common.attachment.open', { name: paper.name })}
        onClick={() => void open()}
      >
        {paper.name}
      </Button>
      <span className="ny-secondary">{format.fileSize(paper.size)}</span>
      {picture && <img src={picture} alt={paper.name} />}
    </li>
  );
}
