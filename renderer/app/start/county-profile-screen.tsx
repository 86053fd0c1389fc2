import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { checkCounty, countyOf, setCounty, type CountyInput } from '../../../shared/domain/organisation/county';
import { nangqianCounty } from '../../../shared/domain/organisation/nangqian-county';
import { useSaveFeedback } from '../../components/use-save-feedback';
import { CountyDocumentsField } from '../../features/settings/county-documents-field';
import { CountyFieldset } from '../../features/settings/county-fieldset';
import { useSession } from '../session-context';
import { GateLayout } from './gate-layout';

/** Last step of a new county: the names and codes that stand on every paper. It can be left for later. */
export function CountyProfileScreen({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const session = useSession();
  const tellSave = useSaveFeedback();
  const [county, setCountyInput] = useState<CountyInput>(() => countyOf(session.world()) ?? nangqianCounty);
  const [checked, setChecked] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (county.rulebooks.length === 0 || checkCounty(county).some((check) => check !== null)) return;
    const saved = await session.save(setCounty(county));
    if (!saved.ok && saved.error.type === 'nothing_to_save') onDone();
    else if (tellSave(saved)) onDone();
  };
  return (
    <GateLayout wide>
      <form className="ny-gate-form" noValidate onSubmit={(event) => void submit(event)}>
        <h1>{t('app.firstRun.profileTitle')}</h1>
        <p className="ny-lead">{t('app.firstRun.profileText')}</p>
        <CountyFieldset value={county} onChange={setCountyInput} checked={checked}>
          <CountyDocumentsField
            value={county.rulebooks}
            onChange={(rulebooks) => setCountyInput({ ...county, rulebooks })}
          />
        </CountyFieldset>
        <div className="ny-gate-actions">
          <Button size="large" onClick={onDone}>
            {t('app.firstRun.later')}
          </Button>
          <Button type="primary" size="large" htmlType="submit">
            {t('common.action.save')}
          </Button>
        </div>
      </form>
    </GateLayout>
  );
}
