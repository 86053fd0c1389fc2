import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { createI18n } from './i18n';
import type { Digits, Language } from './languages';
import { rememberedLanguage, rememberLanguage } from './remembered-language';

/** How the screens speak and how large they are. Changing any of it re-renders in place: no form is keyed on it. */
export interface DisplayChoices {
  readonly language: Language;
  readonly digits: Digits;
  /** Size of all text, 100 to 200. */
  readonly textPercent: number;
  /** Whether somebody chose the language on this screen since the last person's own choice was applied. */
  readonly languageChosen: boolean;
}

export interface Display extends DisplayChoices {
  readonly change: (choices: Partial<DisplayChoices>) => void;
}

const DisplayContext = createContext<Display | null>(null);

/** Language, digits and text size, for everything below. Starts in the language last used on this machine. */
export function DisplayProvider({ children }: { readonly children: ReactNode }) {
  const [choices, setChoices] = useState<DisplayChoices>(() => ({
    language: rememberedLanguage(),
    digits: 'arabic',
    textPercent: 100,
    languageChosen: false,
  }));
  const [i18n] = useState(() => createI18n(choices.language));
  const change = useCallback(
    (changed: Partial<DisplayChoices>) => {
      if (changed.language !== undefined) {
        rememberLanguage(changed.language);
        void i18n.changeLanguage(changed.language);
      }
      setChoices((before) => ({ ...before, ...changed }));
    },
    [i18n],
  );
  useEffect(() => {
    document.documentElement.lang = choices.language;
  }, [choices.language]);
  useEffect(() => {
    document.documentElement.style.fontSize = `${(16 * choices.textPercent) / 100}px`;
    document.documentElement.toggleAttribute('data-large-text', choices.textPercent >= 150);
  }, [choices.textPercent]);
  const display = useMemo(() => ({ ...choices, change }), [choices, change]);
  return (
    <I18nextProvider i18n={i18n}>
      <DisplayContext value={display}>{children}</DisplayContext>
    </I18nextProvider>
  );
}

export function useDisplay(): Display {
  const display = use(DisplayContext);
  if (!display) throw new Error('Broken assumption: useDisplay stands below DisplayProvider');
  return display;
}
