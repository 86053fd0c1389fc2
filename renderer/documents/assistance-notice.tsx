import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { articleLabel } from '../components/article-label';
import { createFormat } from '../i18n/format';
import type { Language } from '../i18n/languages';
import { Blank } from './blank';
import { noticeWords } from './notice-words';
import type { NoticeContent, Pair } from './notice-content';
import './documents.css';

/** An empty cell to write in. */
const NO_BREAK_SPACE = '\u00a0';

const BLOCKS = ['bo', 'zh-CN'] as const satisfies readonly Language[];
type BlockLanguage = (typeof BLOCKS)[number];

/** The notice of assistance on one A4 sheet: Tibetan above Chinese, then the slip that comes back. */
export function AssistanceNotice({ content }: { readonly content: NoticeContent }) {
  return (
    <article className="doc doc-sheet" aria-label={content.number}>
      <Head content={content} />
      {BLOCKS.map((language) => (
        <Block key={language} language={language} content={content} />
      ))}
      <ReturnSlip content={content} />
    </article>
  );
}

const pick = (pair: Pair, language: BlockLanguage): string => (language === 'bo' ? pair.bo : pair.zh);

/** A name stands in its own script where the other is not known; it is not translated on the way to the printer. */
const nameIn = (pair: Pair, language: BlockLanguage) => {
  const own = pick(pair, language);
  if (own !== '' || (pair.zh === '' && pair.bo === '')) return <Blank value={own} em={6} />;
  return language === 'bo' ? <span lang="zh-CN">{pair.zh}</span> : <span lang="bo">{pair.bo}</span>;
};

function Head({ content }: { readonly content: NoticeContent }) {
  const { i18n } = useTranslation();
  return (
    <header className="doc-head">
      {BLOCKS.map((language) => (
        <div key={language} lang={language}>
          <p className="doc-court">{nameIn(content.court, language)}</p>
          <p className="doc-title">{i18n.getFixedT(language)('documents.notice.title')}</p>
        </div>
      ))}
      <p className="doc-number" lang="zh-CN">
        <Blank value={content.number} em={10} />
      </p>
    </header>
  );
}

interface BlockProps {
  readonly language: BlockLanguage;
  readonly content: NoticeContent;
}

function Block({ language, content }: BlockProps) {
  const { i18n } = useTranslation();
  const t = i18n.getFixedT(language);
  const format = createFormat(language, 'arabic');
  const { clause, basis } = content;
  return (
    <section className="doc-block" lang={language}>
      <p className="doc-addressee">
        {nameIn(content.unit, language)}
        {t('documents.notice.colon')}
        {content.unitContact && (
          <span className="doc-unit-contact">
            {t('documents.notice.unitContact')} {nameIn(content.unitContact.name, language)}{' '}
            <span lang="zh-CN">{content.unitContact.post}</span> {content.unitContact.phones}
          </span>
        )}
      </p>
      <table className="doc-items">
        <tbody>
          <Item label={t('documents.notice.case')}>
            <span lang="zh-CN">
              <Blank value={content.caseNumber} em={10} />
            </span>{' '}
            <Blank value={content.cause} em={6} />
          </Item>
          <Item label={t('documents.notice.parties')}>
            <Parties language={language} content={content} t={t} />
          </Item>
          <Item label={t('documents.notice.basis')}>
            <Blank value={basis.court} em={6} /> <Blank value={basis.number} em={8} />{' '}
            <Blank value={basis.on && format.day(basis.on)} em={4} />
          </Item>
          <Item label={t('documents.notice.instrument')}>
            <Blank value={content.instrument} em={10} />
          </Item>
          <Item label={t('documents.notice.act')}>
            <strong>
              <Blank value={pick(content.act, language)} em={10} />
            </strong>
            <div className="doc-particulars">
              <Particulars language={language} particulars={content.particulars} />
            </div>
          </Item>
          {clause && (
            <Item label={t('documents.notice.clause')}>
              {t('documents.notice.clausePlace', {
                document: pick(clause.document, language) || clause.document.zh,
                place: articleLabel(clause.article, t, language),
              })}{' '}
              <span lang="zh-CN">{clause.number}</span>
              {clause.own && ` (${t('rules.clause.own')})`}
              {language === 'zh-CN' ? (
                <q lang="zh-CN">{clause.sentence}</q>
              ) : (
                <p>{t('documents.notice.clauseBelow')}</p>
              )}
            </Item>
          )}
          <Item label={t('documents.notice.deadline')}>
            <Deadline content={content} t={t} format={format} />
          </Item>
          {content.line24 && (
            <Item label={t('documents.notice.line24')}>
              {(content.line24.name.zh || content.line24.name.bo) && <>{nameIn(content.line24.name, language)} </>}
              <strong>
                <Blank value={content.line24.phone} em={8} />
              </strong>
            </Item>
          )}
          <Item label={t('documents.notice.contact')}>
            <Blank value={content.contact.name} em={4} /> {t('documents.notice.phone')}{' '}
            <Blank value={content.contact.phone} em={6} /> {t('documents.notice.address')}{' '}
            <Blank value={content.contact.address} em={8} />
          </Item>
        </tbody>
      </table>
      <p className="doc-duty">{t('documents.notice.duty')}</p>
      <p className="doc-seal">
        <span className="doc-seal-place">{t('documents.notice.seal')}</span>
        <span>{content.issuedOn ? format.day(content.issuedOn) : <Blank value="" />}</span>
      </p>
    </section>
  );
}

function Item({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{children}</td>
    </tr>
  );
}

/** Particulars are the court's own words; what was not written in Tibetan stands below in Chinese only. */
function Particulars({ language, particulars }: { readonly language: BlockLanguage; readonly particulars: Pair }) {
  const { i18n } = useTranslation();
  const own = pick(particulars, language);
  if (own === '' && language === 'bo') return <>{i18n.getFixedT('bo')('documents.notice.particularsBelow')}</>;
  return <Blank value={own} em={20} />;
}

function Parties({ language, content, t }: BlockProps & { readonly t: TFunction }) {
  if (content.parties.length === 0) return <Blank value="" em={12} />;
  return (
    <>
      {content.parties.map((party, i) => (
        <div key={i}>
          {t(`requests.partyRole.${party.role}` as 'requests.partyRole.debtor')} {nameIn(party.name, language)}{' '}
          {party.idNumber && <span className="doc-id">{party.idNumber}</span>}
        </div>
      ))}
    </>
  );
}

interface DeadlineProps {
  readonly content: NoticeContent;
  readonly t: TFunction;
  readonly format: ReturnType<typeof createFormat>;
}

function Deadline({ content: { deadline }, t, format }: DeadlineProps) {
  if (!deadline) return <Blank value="" />;
  const term = t(`requests.term.${deadline.rule.unit}`, { count: deadline.rule.count });
  return (
    <>
      {t('documents.notice.until', { day: format.day(deadline.day) })}{' '}
      {t(`requests.deadline.${deadline.rule.source}`, { term })}
      {deadline.provisional && ` ${t('common.state.provisional')}`}
    </>
  );
}

/** The slip below the cut line that the unit fills in and sends back. */
function ReturnSlip({ content }: { readonly content: NoticeContent }) {
  const { i18n } = useTranslation();
  return (
    <section className="doc-slip">
      <p className="doc-cut" aria-hidden>
        ✂
      </p>
      <p className="doc-slip-title">
        {BLOCKS.map((language) => (
          <span key={language} lang={language}>
            {i18n.getFixedT(language)('documents.slip.title')}
          </span>
        ))}
        <span lang="zh-CN">
          <Blank value={content.number} em={8} />
        </span>
      </p>
      <table className="doc-items">
        <tbody>
          {noticeWords.slipLines.map((line) => (
            <tr key={line}>
              <th scope="row">
                {BLOCKS.map((language) => (
                  <span key={language} lang={language}>
                    {i18n.getFixedT(language)(`documents.slip.${line}`)}
                  </span>
                ))}
              </th>
              <td className={line === 'result' || line === 'couldNot' ? 'doc-tall' : ''}>
                {line === 'court'
                  ? BLOCKS.map((language) => (
                      <div key={language} lang={language}>
                        {nameIn(content.court, language)}
                      </div>
                    ))
                  : NO_BREAK_SPACE}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
