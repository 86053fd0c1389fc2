import { expect } from '@playwright/test';
import type { Controls } from './controls';

/** Opens a list of choices by its label and takes one, both by the keys of their texts. */
export async function choose(app: Controls, field: string, option: string): Promise<void> {
  await chooseText(app, field, app.t(option));
}

/** The same for a choice that is not a text of the program (a unit, a person, a year). */
export async function chooseText(app: Controls, field: string, option: string): Promise<void> {
  const box = app.combobox(field);
  await box.click();
  // The list itself is drawn a second time outside the accessible tree; what can be clicked carries the text as its title.
  await app.page.getByTitle(option, { exact: true }).and(app.page.locator(':visible')).last().click();
  await expect(box).toHaveAttribute('aria-expanded', 'false');
}

/** Everything that a list of choices offers, as it is read out on the way through it with the arrow key. */
export async function choicesOf(app: Controls, field: string): Promise<ReadonlySet<string>> {
  const box = app.combobox(field);
  const choices = new Set<string>();
  await box.press('Enter');
  for (let known = -1; known < choices.size;) {
    known = choices.size;
    await box.press('ArrowDown');
    const active = app.page.locator(`[id="${await box.getAttribute('aria-activedescendant')}"]`);
    choices.add((await active.getAttribute('aria-label')) ?? '');
  }
  return choices;
}
