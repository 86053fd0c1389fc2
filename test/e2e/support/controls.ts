import type { Locator, Page } from '@playwright/test';
import { translator, type TestLanguage, type Translate } from './texts';

/** The controls of a page, found by role and by the text of the language. */
export abstract class Controls {
  readonly language: TestLanguage;
  readonly t: Translate;

  constructor(language: TestLanguage) {
    this.language = language;
    this.t = translator(language);
  }

  abstract get page(): Page;

  button(key: string, values?: Record<string, string | number>): Locator {
    return this.page.getByRole('button', { name: this.t(key, values), exact: true });
  }

  link(key: string, values?: Record<string, string | number>): Locator {
    return this.page.getByRole('link', { name: this.t(key, values), exact: true });
  }

  textbox(key: string, values?: Record<string, string | number>): Locator {
    return this.page.getByRole('textbox', { name: this.t(key, values), exact: true });
  }

  combobox(key: string, values?: Record<string, string | number>): Locator {
    return this.page.getByRole('combobox', { name: this.t(key, values), exact: true });
  }

  heading(key: string, values?: Record<string, string | number>): Locator {
    return this.page.getByRole('heading', { name: this.t(key, values) });
  }
}
