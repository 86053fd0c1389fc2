import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { checkCounty, countyOf, setCounty, type CountyInput } from '../../../shared/domain/organisation/county';
import { nangqianCounty } from '../../../shared/domain/organisation/nangqian-county';
import { useSession, useWorld } from '../../app/session-context';
import { useDraft } from '../../app/use-draft';
import { DraftState } from '../../components/draft-state';
import { useDirectoryErrorText } from '../../components/directory-error-text';
import { useSaveFeedback } from '../../components/use-save-feedback';
import { CountyFieldset } from './county-fieldset';

/** The county's profile, with its draft. */
export function CountyCard({ canEdit }: { readonly canEdit: boolean }) {
  const { t } = useTranslation();
  const session = useSession();
  const county = countyOf(useWorld());
  const tellSave = useSaveFeedback();
  const errorText = useDirectoryErrorText();
  const [checked, setChecked] = useState(false);
  const draft = useDraft<CountyInput>('settings/county', () => inputOf(county ?? nangqianCounty));
  const save = async () => {
    setChecked(true);
    if (checkCounty(draft.value).some((check) => check !== null)) return;
    // The documents are chosen on their own page: what an older draft remembers of them does not count.
    const input = { ...draft.value, rulebooks: county?.rulebooks ?? draft.value.rulebooks };
    if (tellSave(await session.save(setCounty(input)), (error) => errorText(error))) await draft.discard();
  };
  return (
    <section className="ny-card">
      <h2>{t('settings.county')}</h2>
      <p className="ny-secondary">{t('settings.countyText')}</p>
      <fieldset className="settings-plain" disabled={!canEdit}>
        <CountyFieldset
          value={draft.value}
          onChange={draft.setValue}
          checked={checked}
          {...(county ? { row: county.row } : {})}
        >
          <p className="ny-field-wide">
            {t('settings.rulebooks')}: <Link to="/rules?view=court">{t('rules.page.court')}</Link>
          </p>
        </CountyFieldset>
      </fieldset>
      {canEdit ? (
        <div className="settings-actions">
          <DraftState draft={draft} />
          <Button type="primary" onClick={() => void save()}>
            {t('common.action.save')}
          </Button>
        </div>
      ) : (
        <p className="ny-secondary">{t('settings.readOnly')}</p>
      )}
    </section>
  );
}

/** Only what the form changes: a draft holds no record. */
const inputOf = ({
  nameZh,
  nameBo,
  courtZh,
  courtBo,
  courtCode,
  courtCodeConfirmed,
  documentPrefix,
  rulebooks,
}: CountyInput): CountyInput => ({
  nameZh,
  nameBo,
  courtZh,
  courtBo,
  courtCode,
  courtCodeConfirmed,
  documentPrefix,
  rulebooks,
});
