import { isLanguage, type Language } from './languages';

const KEY = 'nyamdrel.language';

/** The language last used on this machine: only its code lies in the clear, so that the unlock screen speaks it. */
export function rememberedLanguage(): Language {
  try {
    const value = globalThis.localStorage.getItem(KEY);
    return isLanguage(value) ? value : 'zh-CN';
  } catch {
    return 'zh-CN';
  }
}

export function rememberLanguage(language: Language): void {
  try {
    globalThis.localStorage.setItem(KEY, language);
  } catch {
    // A host that keeps nothing in the clear: the person's sealed preference still holds the language.
  }
}
