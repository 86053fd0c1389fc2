import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseView } from '../../../shared/domain/case/case-fold';
import { courtCodeOf } from '../../../shared/domain/case/check-case';
import { completenessOf, type CompletenessEntry } from '../../../shared/domain/case/completeness';
import { CASE_SOURCES } from '../../../shared/domain/case/sources';
import { useWorld } from '../../app/session-context';
import { Cited } from '../../components/cited';
import { StatusTag } from '../../components/status-tag';
import { useDisplay } from '../../i18n/display-context';
import { useToday } from '../../components/use-today';
import { useFormat } from '../../i18n/use-format';
import { useCautionText } from './case-texts';
import { nameIn } from './names';

const SOURCE = CASE_SOURCES.registration;

/** What the registration still lacks, and what should be looked at again (G18). */
export function CaseCompleteness({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const world = useWorld();
  const today = useToday();
  const { entries, present, required, complete } = completenessOf(view, { today, courtCode: courtCodeOf(world) });
  const missing = entries.filter((entry) => !entry.present && entry.weight === 'required');
  const advised = entries.filter((entry) => !entry.present && entry.weight === 'advised');
  const odd = entries.filter((entry) => entry.cautions.length > 0);
  const progress = format.digits(t('cases.completeness.progress', { present, required }));
  return (
    <section className="ny-card" aria-label={t('cases.page.completeness')}>
      <h2>{t('cases.page.completeness')}</h2>
      <p className="cases-complete">
        <StatusTag tone={complete ? 'good' : 'waiting'}>
          {complete ? t('cases.completeness.complete') : t('cases.completeness.incomplete', { count: missing.length })}
        </StatusTag>
        {progress}
      </p>
      <progress className="cases-progress" max={required} value={present} aria-label={progress} />
      <EntryList title={t('cases.completeness.missing')} entries={missing} view={view} />
      <EntryList title={t('cases.completeness.toCheck')} entries={odd} view={view} withCautions />
      <EntryList title={t('cases.completeness.advised')} entries={advised} view={view} />
      {missing.some(({ party }) => party === undefined) && view.state !== 'voided' && (
        <Link to={`/cases/${view.id}/edit`}>{t('cases.completeness.fill')}</Link>
      )}
      <p className="ny-field-hint">
        <Cited text={t('cases.completeness.basisText', { source: SOURCE })} names={[SOURCE]} />
      </p>
    </section>
  );
}

interface ListProps {
  readonly title: string;
  readonly entries: readonly CompletenessEntry[];
  readonly view: CaseView;
  readonly withCautions?: boolean;
}

function EntryList({ title, entries, view, withCautions = false }: ListProps) {
  const { t } = useTranslation();
  const { language } = useDisplay();
  const cautionText = useCautionText();
  if (entries.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="cases-entries">
        {entries.map(({ item, party: id, cautions }) => {
          const party = view.parties.find((one) => one.id === id);
          const label = t(`cases.completeness.item.${item}`);
          return (
            <li key={`${id ?? ''}${item}`}>
              {party ? t('cases.completeness.ofParty', { name: nameIn(language, party), item: label }) : label}
              {withCautions && <div className="cases-caution">{cautions.map((one) => cautionText(one)).join(' ')}</div>}
            </li>
          );
        })}
      </ul>
    </>
  );
}
