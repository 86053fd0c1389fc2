import { expect, type Locator } from '@playwright/test';
import type { Controls } from './controls';

/** The longest list of choices that a test goes through. */
const MOST = 60;

/** Takes one of a list of choices, both by the keys of their texts, with the keyboard alone. */
export async function choose(app: Controls, field: string, option: string): Promise<void> {
  await chooseIn(app.combobox(field), app.t(option));
}

/** The same for a choice that is not a text of the program as it stands (a unit, a person, a number of minutes). */
export const chooseText = (app: Controls, field: string, option: string): Promise<void> =>
  chooseIn(app.combobox(field), option);

/** The same for a list that is found otherwise. */
export async function chooseIn(box: Locator, option: string): Promise<void> {
  await open(box);
  for (let step = 0; (await activeChoice(box)) !== option; step += 1) {
    if (step > MOST) throw new Error(`No choice ${option}`);
    await box.press('ArrowDown');
  }
  await box.press('Enter');
  await expect(box).toHaveAttribute('aria-expanded', 'false');
}

/** Everything that a list of choices offers, as it is read out on the way through it with the arrow key. */
export async function choicesOf(app: Controls, field: string): Promise<ReadonlySet<string>> {
  const box = app.combobox(field);
  await open(box);
  const choices = new Set<string>();
  for (let known = -1; known < choices.size;) {
    known = choices.size;
    choices.add(await activeChoice(box));
    await box.press('ArrowDown');
  }
  return choices;
}

async function open(box: Locator): Promise<void> {
  await box.press('ArrowDown');
  await expect(box).toHaveAttribute('aria-expanded', 'true');
}

/** The choice that Enter would take, as it is read out. */
async function activeChoice(box: Locator): Promise<string> {
  const id = await box.getAttribute('aria-activedescendant');
  const active = box.page().locator(`[id="${id}"]`);
  // A list as wide as its box is read out by labels, a wider one by what it shows.
  return (await active.getAttribute('aria-label')) ?? (await active.textContent()) ?? '';
}
