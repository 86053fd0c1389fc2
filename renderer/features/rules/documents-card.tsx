import { Alert, Button, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { chooseDocuments, type ChooseError } from '../../../shared/domain/rule/choose-documents';
import { appliedDocuments } from '../../../shared/domain/rule/county-rulebook';
import { addMissingUnits, missingBodies } from '../../../shared/domain/rule/missing-units';
import { builtInDocuments } from '../../../shared/rulebook/documents';
import { useSession, useWorld } from '../../app/session-context';
import { bodyNames, wordsIn } from '../../components/record-names';
import { useOneAtATime } from '../../components/use-one-at-a-time';
import { useSaveFeedback } from '../../components/use-save-feedback';
import { useToday } from '../../components/use-today';
import { useDisplay } from '../../i18n/display-context';
import { useFormat } from '../../i18n/use-format';

/** Which documents the court applies; each choice is saved at once. Units that it does not know yet are added on request. */
export function DocumentsCard({ canEdit }: { readonly canEdit: boolean }) {
  const { t } = useTranslation();
  const { language } = useDisplay();
  const format = useFormat();
  const session = useSession();
  const world = useWorld();
  const tellSave = useSaveFeedback();
  const chosen = appliedDocuments(world);
  const errorText = ({ type }: ChooseError) =>
    type === 'none_chosen' ? t('rules.documents.needOne') : t('errors.save.failed');
  const toggle = useOneAtATime(async (id: string, on: boolean) => {
    const ids = on ? [...chosen, id] : chosen.filter((each) => each !== id);
    tellSave(await session.save(chooseDocuments(ids)), errorText);
  });
  return (
    <section className="ny-card">
      <h2>{t('rules.documents.title')}</h2>
      <p className="ny-secondary">{t('rules.documents.text')}</p>
      <ul className="ny-plain-list">
        {builtInDocuments.map((document) => (
          <li key={document.id}>
            <Checkbox
              checked={chosen.includes(document.id)}
              disabled={!canEdit}
              onChange={(event) => void toggle(document.id, event.target.checked)}
            >
              {wordsIn(document.title, language)}{' '}
              <span className="ny-secondary">
                {wordsIn(document.issuer, language)} · {format.day(document.issued)} ·{' '}
                {format.digits(t('rules.documents.entries', { count: document.entries.length }))}
              </span>
            </Checkbox>
          </li>
        ))}
      </ul>
      {canEdit && <MissingUnits />}
    </section>
  );
}

function MissingUnits() {
  const { t } = useTranslation();
  const { language } = useDisplay();
  const format = useFormat();
  const session = useSession();
  const tellSave = useSaveFeedback();
  const missing = missingBodies(useWorld(), useToday());
  const add = useOneAtATime(async () => void tellSave(await session.save(addMissingUnits)));
  if (missing.length === 0) return null;
  return (
    <Alert
      type="info"
      title={format.digits(t('rules.documents.missing', { count: missing.length }))}
      description={format.list(missing.map((body) => bodyNames(body, language).now))}
      action={<Button onClick={() => void add()}>{t('rules.documents.addUnits')}</Button>}
    />
  );
}
