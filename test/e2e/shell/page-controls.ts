import type { Page } from '@playwright/test';
import { Controls } from '../support/controls';
import type { TestLanguage } from '../support/texts';

/** The controls of a page that somebody else started. */
export class PageControls extends Controls {
  readonly page: Page;

  constructor(language: TestLanguage, page: Page) {
    super(language);
    this.page = page;
  }
}
