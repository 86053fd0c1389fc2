import { Radio, Select, Slider } from 'antd';
import { useTranslation } from 'react-i18next';
import { IDLE_MINUTES, idleMinutesOf } from '../../../shared/domain/settings/idle-minutes';
import { toTibetanDigits } from '../../../shared/text/width';
import { usePreference } from '../../app/use-preference';
import { FormField } from '../../components/form-field';
import { useDisplay } from '../../i18n/display-context';
import { LANGUAGES, OWN_NAMES, type Language } from '../../i18n/languages';
import { useFormat } from '../../i18n/use-format';

/** What only the person at work sees: language, digits, size of text, and when the screen locks. */
export function DisplayCard() {
  const { t } = useTranslation();
  const format = useFormat();
  const display = useDisplay();
  const [idle, putIdle] = usePreference('idleMinutes');
  return (
    <section className="ny-card">
      <h2>{t('settings.mine')}</h2>
      <p className="ny-secondary">{t('settings.mineText')}</p>
      <div className="ny-field-grid">
        <FormField label={t('settings.language')}>
          {(control) => (
            <Select<Language>
              {...control}
              value={display.language}
              onChange={(language) => display.change({ language, languageChosen: true })}
              options={LANGUAGES.map((language) => ({
                value: language,
                label: <span lang={language}>{OWN_NAMES[language]}</span>,
              }))}
            />
          )}
        </FormField>
        <FormField label={t('settings.idle')}>
          {(control) => (
            <Select
              {...control}
              value={idleMinutesOf(idle)}
              onChange={putIdle}
              options={IDLE_MINUTES.map((minutes) => ({
                value: minutes,
                label: format.digits(t('settings.idleMinutes', { count: minutes })),
              }))}
            />
          )}
        </FormField>
        <fieldset className="settings-plain">
          <legend>{t('settings.digits')}</legend>
          <Radio.Group
            value={display.digits}
            onChange={(event) => display.change({ digits: event.target.value === 'tibetan' ? 'tibetan' : 'arabic' })}
            options={[
              { value: 'arabic', label: t('settings.digitsArabic', { sample: '2026' }) },
              { value: 'tibetan', label: t('settings.digitsTibetan', { sample: toTibetanDigits('2026') }) },
            ]}
          />
          <p className="ny-field-hint">{t('settings.digitsHint')}</p>
        </fieldset>
        <FormField label={`${t('settings.textSize')} ${format.percent(display.textPercent / 100)}`}>
          {(control) => (
            <Slider
              min={100}
              max={200}
              step={10}
              value={display.textPercent}
              tooltip={{ formatter: (percent) => format.percent((percent ?? 100) / 100) }}
              ariaLabelForHandle={t('settings.textSize')}
              onChange={(textPercent) => display.change({ textPercent })}
              {...(control['aria-describedby'] ? { 'aria-describedby': control['aria-describedby'] } : {})}
            />
          )}
        </FormField>
      </div>
    </section>
  );
}
