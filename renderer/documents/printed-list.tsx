import { useTranslation } from 'react-i18next';
import type { Language } from '../i18n/languages';
import './documents.css';
import type { Pair } from './notice-content';
import './printed-list.css';

/** One text, or one in each language. */
export type PrintedText = string | Pair;

export interface PrintedColumn {
  readonly title: Pair;
  /** Amounts stand at the right. */
  readonly isAmount?: boolean;
}

/** A list as it goes on paper: whose it is, who printed it when, under which number, what was left out, the rows and the totals. */
export interface PrintedListContent {
  readonly court: Pair;
  readonly title: Pair;
  /** Which part of the list it is. */
  readonly filter: Pair;
  /** Person, time and the number in the record of exports. */
  readonly marking: Pair;
  /** Head of the running numbers. */
  readonly serialTitle: Pair;
  readonly columns: readonly PrintedColumn[];
  readonly rows: readonly (readonly PrintedText[])[];
  readonly totals: readonly Pair[];
}

/** Which languages stand on the paper: one, or Tibetan above Chinese. */
export type PrintedLanguage = Language | 'both';

interface Props {
  readonly content: PrintedListContent;
  readonly language: PrintedLanguage;
}

/**
 * A list on A4 sheets across. Its heads stand on every page, with the court and the mark, so that a page alone still tells where it comes from;
 * no row is cut. The numbers of the pages are the printer's own (`printed-list.css`).
 */
export function PrintedList({ content, language }: Props) {
  const { t } = useTranslation();
  const { columns, rows } = content;
  return (
    <article className="doc doc-sheet doc-list" aria-label={t('lists.print.sheet')}>
      <div className="doc-list-filter">
        <Text text={content.filter} language={language} inline />
      </div>
      <table className="doc-list-table">
        <thead>
          <tr>
            <td className="doc-list-head" colSpan={columns.length + 1}>
              <div className="doc-list-title">
                <Text text={joined(content.court, content.title)} language={language} inline />
              </div>
              <div className="doc-list-marking">
                <Text text={content.marking} language={language} inline />
              </div>
            </td>
          </tr>
          <tr>
            <th scope="col">
              <Text text={content.serialTitle} language={language} />
            </th>
            {columns.map(({ title, isAmount }) => (
              <th key={title.zh} scope="col" className={isAmount ? 'doc-list-amount' : undefined}>
                <Text text={title} language={language} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            // Rows never move within a printed list, and two may be alike.
            <tr key={i}>
              <td>{i + 1}</td>
              {columns.map(({ isAmount }, at) => (
                <td
                  key={at}
                  className={isAmount ? 'doc-list-amount' : isNumber(row, at) ? 'doc-list-number' : undefined}
                >
                  <Text text={row[at] ?? ''} language={language} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {content.totals.map((total) => (
        <div key={total.zh} className="doc-list-total">
          <Text text={total} language={language} />
        </div>
      ))}
    </article>
  );
}

/** The first column, unless it is a name. */
const isNumber = (row: readonly PrintedText[], at: number): boolean => at === 0 && typeof row[at] === 'string';

const joined = (a: Pair, b: Pair): Pair => ({ bo: `${a.bo || a.zh} ${b.bo}`, zh: `${a.zh || a.bo} ${b.zh}` });

interface TextProps {
  readonly text: PrintedText;
  readonly language: PrintedLanguage;
  /** Both languages in one line: Chromium repeats a head only while it is lower than a quarter of the page. */
  readonly inline?: boolean;
}

/** A name stands in its own script where the other is not known. */
function Text({ text, language, inline = false }: TextProps) {
  if (typeof text === 'string') return <span lang={scriptOf(text)}>{text}</span>;
  const { bo, zh } = text;
  if (language !== 'both' || bo === zh || bo === '' || zh === '') {
    const own = (language === 'zh-CN' ? zh || bo : bo || zh) || '';
    return <span lang={scriptOf(own)}>{own}</span>;
  }
  const Line = inline ? 'span' : 'div';
  return (
    <>
      <Line lang="bo">{bo}</Line> <Line lang="zh-CN">{zh}</Line>
    </>
  );
}

const scriptOf = (text: string): Language => (/[\u0F00-\u0FFF]/u.test(text) ? 'bo' : 'zh-CN');
