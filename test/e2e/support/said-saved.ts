import { expect } from '@playwright/test';
import type { Controls } from './controls';
import { textPattern } from './text-pattern';

/** The screen calls something saved. Not a draft: in Tibetan the words for that end with the same ones. */
export const saidSaved = (app: Controls): Promise<void> =>
  expect(app.page.getByText(new RegExp(`^${textPattern(app, 'common.state.savedAt').source}`))).toBeVisible();
