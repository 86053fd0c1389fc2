import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import bo from '../../../docs/manual/bo.md?raw';
import zh from '../../../docs/manual/zh-CN.md?raw';
import { PageHeader } from '../../components/page-header';
import { useDisplay } from '../../i18n/display-context';
import { blocksOf, chaptersOf, type Block } from './markdown';
import './manual.css';

/** Where the build has put each picture, by its path in the repository. Loaded when its chapter is opened. */
const PICTURES = import.meta.glob<string>('../../../docs/images/*.webp', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** The manual in the person's language, without a network: it is part of the program. */
export function ManualPage() {
  const { t } = useTranslation();
  const { language } = useDisplay();
  const isTibetan = language === 'bo';
  const [opening, ...chapters] = useMemo(() => chaptersOf(blocksOf(isTibetan ? bo : zh)), [isTibetan]);
  return (
    <div className="manual" lang={isTibetan ? 'bo' : 'zh-CN'}>
      <PageHeader title={t('app.help.manual')} />
      <Blocks blocks={opening?.blocks.filter(({ type }) => type !== 'heading') ?? []} />
      {chapters.map(({ title, blocks }) => (
        <details key={title} className="ny-card">
          <summary>
            <h2>{title}</h2>
          </summary>
          <Blocks blocks={blocks} />
        </details>
      ))}
    </div>
  );
}

const Blocks = ({ blocks }: { readonly blocks: readonly Block[] }) =>
  blocks.map((block, i) => <One key={i} block={block} />);

function One({ block }: { readonly block: Block }) {
  switch (block.type) {
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'note':
      return <p className="manual-note">{block.text}</p>;
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'picture':
      return <Picture alt={block.alt} file={block.file} />;
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </List>
      );
    }
    case 'table':
      return <Table head={block.head} rows={block.rows} />;
  }
}

/** Taken at this size: the page does not jump when it comes. */
const Picture = ({ alt, file }: { readonly alt: string; readonly file: string }) => (
  <img alt={alt} src={PICTURES[`../../../docs/images/${file}`]} width={1280} height={720} loading="lazy" />
);

function Table({ head, rows }: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }) {
  return (
    <div className="manual-table">
      <table>
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first = '', ...cells]) => (
            <tr key={first}>
              <th scope="row">{first}</th>
              {cells.map((cell, i) => (
                <td key={i}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
