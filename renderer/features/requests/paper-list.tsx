import { CloudDownloadOutlined, PaperClipOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Paper } from '../../../shared/domain/request/fact-bodies';
import { usePlatform } from '../../app/platform-context';
import { useExchange, useExchangeStatus, useFetching, useSession } from '../../app/session-context';
import { useErrorText } from '../../components/error-text';
import { usePersonName } from '../../components/person-name';
import { useNotify } from '../../components/use-notify';
import { useFormat } from '../../i18n/use-format';

/** A paper, and the person who named it: until it is sent it lies on that person's machine alone. */
export type NamedPaper = Paper & { readonly by: string };

/** Papers of a fact: a picture is shown in place, anything else is written to where the person chooses. */
export function PaperList({ papers }: { readonly papers: readonly NamedPaper[] }) {
  return (
    <ul className="ny-papers">
      {papers.map((paper) => (
        <li key={paper.sha256}>
          <PaperLine paper={paper} />
        </li>
      ))}
    </ul>
  );
}

const isPicture = ({ type }: Paper): boolean => /^image\/(png|jpeg|webp|gif)$/.test(type);

function PaperLine({ paper }: { readonly paper: NamedPaper }) {
  const { t } = useTranslation();
  const format = useFormat();
  const session = useSession();
  const platform = usePlatform();
  const notify = useNotify();
  const errorText = useErrorText();
  const [isHere, setIsHere] = useState<boolean | null>(null);
  const fetching = useFetching(paper.sha256)?.type;
  const [picture, setPicture] = useState<string | null>(null);
  useEffect(() => () => void (picture && URL.revokeObjectURL(picture)), [picture]);
  useEffect(() => {
    let isGone = false;
    void session.hasAttachment(paper.sha256).then((has) => {
      // What cannot be told is tried: opening it says what is wrong.
      if (!isGone) setIsHere(!has.ok || has.value);
    });
    return () => void (isGone = true);
    // The same paper may stand elsewhere on the page, and be fetched there.
  }, [session, paper.sha256, fetching]);
  const open = async () => {
    if (picture) return setPicture(null);
    const read = await session.readAttachment(paper.sha256);
    if (!read.ok) return notify.error(errorText(read.error));
    if (isPicture(paper)) return setPicture(URL.createObjectURL(new Blob([read.value.slice()], { type: paper.type })));
    const saved = await platform.files.save(paper.name, read.value, []);
    if (!saved.ok) notify.error(errorText(saved.error));
  };
  const fetched = () => {
    setIsHere(true);
    if (isPicture(paper)) void open();
  };
  if (isHere === false) return <MissingPaper paper={paper} onFetched={fetched} />;
  return (
    <>
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
    </>
  );
}

interface MissingProps {
  readonly paper: NamedPaper;
  readonly onFetched: () => void;
}

/** A paper that another machine has taken: what it is, where it is, and how to have it here. */
function MissingPaper({ paper, onFetched }: MissingProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { files } = useExchange();
  const fetching = useFetching(paper.sha256);
  const where = useWhere(paper);
  const size = format.fileSize(paper.size);
  const isFetching = fetching?.type === 'fetching';
  const get = async () => {
    const fetched = await files.fetch({ sha256: paper.sha256, size: paper.size });
    if (fetched.ok) onFetched();
  };
  return (
    <div className="ny-paper-missing">
      <span>
        <PaperClipOutlined aria-hidden /> {paper.name} <span className="ny-secondary">{size}</span>
      </span>
      <output className="ny-secondary">{where.text}</output>
      {where.canFetch && (
        <Button
          size="small"
          icon={<CloudDownloadOutlined aria-hidden />}
          loading={isFetching}
          aria-label={t('files.fetchLabel', { name: paper.name, size })}
          onClick={() => void get()}
        >
          {t('files.fetch')}
        </Button>
      )}
    </div>
  );
}

/** Where a paper is that is not here, in words: as the hub says when it can be asked. */
function useWhere({ sha256, size, by }: NamedPaper): { readonly text: string; readonly canFetch: boolean } {
  const { t } = useTranslation();
  const format = useFormat();
  const personName = usePersonName();
  const { files } = useExchange();
  const { state, lastContactMs } = useExchangeStatus();
  const fetching = useFetching(sha256);
  const [isAtHub, setIsAtHub] = useState<boolean | null>(null);
  const isAlone = state === 'alone';
  const isAsked = !isAlone && isAtHub !== true;
  useEffect(() => {
    if (!isAsked) return undefined;
    let isGone = false;
    void files.isAtHub(sha256).then((is) => {
      if (!isGone && is !== null) setIsAtHub(is);
    });
    return () => void (isGone = true);
    // Asked again with every contact until it is there.
  }, [files, sha256, isAsked, lastContactMs]);
  const elsewhere = t('files.where.elsewhere', { person: personName(by) });
  if (isAlone) return { text: t('files.where.alone'), canFetch: false };
  const values = { got: format.fileSize(fetching?.got ?? 0), size: format.fileSize(size) };
  if (fetching?.type === 'fetching') return { text: t('files.fetching', values), canFetch: true };
  if (fetching && fetching.why !== 'not_at_hub' && (fetching.why !== 'unreachable' || fetching.got > 0))
    return { text: t(`files.failed.${fetching.why}`, values), canFetch: fetching.why !== 'refused' };
  if (isAtHub) return { text: t('files.where.hub'), canFetch: true };
  if (isAtHub === false || fetching?.why === 'not_at_hub') return { text: elsewhere, canFetch: false };
  return { text: t('files.where.unknown'), canFetch: true };
}
