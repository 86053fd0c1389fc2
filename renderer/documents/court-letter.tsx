import { useTranslation } from 'react-i18next';
import { useDisplay } from '../i18n/display-context';
import { createFormat } from '../i18n/format';
import type { Language } from '../i18n/languages';
import { Blank } from './blank';
import type { Pair } from './notice-content';
import './documents.css';

/** What a letter of the court says; texts that do not exist are empty and become lines to write on. */
export interface CourtLetter {
  readonly court: Pair;
  readonly title: Pair;
  readonly number: string;
  readonly addressee: Pair;
  readonly text: Pair;
  readonly on: string;
  /** Whether a slip to be sent back stands at the end. */
  readonly slip: boolean;
}

const BLOCKS = ['bo', 'zh-CN'] as const satisfies readonly Language[];
type BlockLanguage = (typeof BLOCKS)[number];
const NO_BREAK_SPACE = '\u00a0';

const pick = (pair: Pair, language: BlockLanguage): string => (language === 'bo' ? pair.bo : pair.zh);

/** A name stands in its own script where the other is not known; it is not translated on the way to the printer. */
const nameIn = (pair: Pair, language: BlockLanguage) => {
  const own = pick(pair, language);
  if (own !== '' || (pair.zh === '' && pair.bo === '')) return <Blank value={own} em={6} />;
  return language === 'bo' ? <span lang="zh-CN">{pair.zh}</span> : <span lang="bo">{pair.bo}</span>;
};

/** A letter of the court on one A4 sheet, Tibetan above Chinese. */
export function CourtLetterSheet({ letter }: { readonly letter: CourtLetter }) {
  const { language: shown } = useDisplay();
  return (
    <article className="doc doc-sheet" aria-label={shown === 'bo' ? letter.title.bo : letter.title.zh}>
      <header className="doc-head">
        {BLOCKS.map((language) => (
          <div key={language} lang={language}>
            <p className="doc-court">{nameIn(letter.court, language)}</p>
            <p className="doc-title">{pick(letter.title, language)}</p>
          </div>
        ))}
        <p className="doc-number" lang="zh-CN">
          <Blank value={letter.number} em={10} />
        </p>
      </header>
      {BLOCKS.map((language) => (
        <Block key={language} language={language} letter={letter} />
      ))}
      {letter.slip && <Slip letter={letter} />}
    </article>
  );
}

function Block({ language, letter }: { readonly language: BlockLanguage; readonly letter: CourtLetter }) {
  const { i18n } = useTranslation();
  const t = i18n.getFixedT(language);
  const format = createFormat(language, 'arabic');
  const own = pick(letter.text, language);
  const hasAddressee = letter.addressee.zh !== '' || letter.addressee.bo !== '';
  return (
    <section className="doc-block doc-letter" lang={language}>
      {hasAddressee && (
        <p className="doc-addressee">
          {nameIn(letter.addressee, language)}
          {t('documents.notice.colon')}
        </p>
      )}
      <div className="doc-letter-text">
        {own === '' && language === 'bo' ? t('documents.notice.particularsBelow') : <Blank value={own} em={20} />}
      </div>
      <p className="doc-seal">
        <span className="doc-seal-place">{t('documents.notice.seal')}</span>
        <span>{letter.on ? format.day(letter.on) : <Blank value="" />}</span>
      </p>
    </section>
  );
}

const SLIP_LINES = ['received', 'result', 'handler', 'seal'] as const;

/** The slip that the receiving body fills in and sends back. */
function Slip({ letter }: { readonly letter: CourtLetter }) {
  const { i18n } = useTranslation();
  return (
    <section className="doc-slip">
      <p className="doc-cut" aria-hidden>
        ✂
      </p>
      <p className="doc-slip-title">
        {BLOCKS.map((language) => (
          <span key={language} lang={language}>
            {i18n.getFixedT(language)('matters.paper.slip')}
          </span>
        ))}
        <span lang="zh-CN">
          <Blank value={letter.number} em={8} />
        </span>
      </p>
      <table className="doc-items">
        <tbody>
          {SLIP_LINES.map((line) => (
            <tr key={line}>
              <th scope="row">
                {BLOCKS.map((language) => (
                  <span key={language} lang={language}>
                    {i18n.getFixedT(language)(`documents.slip.${line}`)}
                  </span>
                ))}
              </th>
              <td className={line === 'result' ? 'doc-tall' : ''}>{NO_BREAK_SPACE}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
