import type { Page } from '@playwright/test';
import type { ProfileId } from '../../../shared/platform/ports';
import type {} from '../../../renderer/platform/bridge';

/** Appends one change record a number, each acknowledged before the next is sent; gives the answers. */
export const appendNumbers = (page: Page, from: number, to: number) =>
  page.evaluate(
    async ([first, last]) => {
      const answers: unknown[] = [];
      for (let seq = first; seq <= last; seq++) {
        const record = { type: 'change', seq, body: new TextEncoder().encode(`sealed ${seq}`) } as const;
        answers.push((await window.nyamdrel?.journal.append('county', [record]))?.ok);
      }
      return answers;
    },
    [from, to] as const,
  );

/** Opens the journal and reads it from its start: the header and every body, as texts. */
export const readJournal = (page: Page, profile: ProfileId = 'county') =>
  page.evaluate(async (which) => {
    const journal = window.nyamdrel?.journal;
    const opened = await journal?.open(which);
    if (!opened?.ok) return { opened, texts: [] };
    const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
    const texts: string[] = [];
    let cursor: { file: number; offset: number } | null = null;
    do {
      const page: Awaited<ReturnType<NonNullable<typeof journal>['read']>> | undefined = await journal?.read(
        which,
        cursor,
      );
      if (!page?.ok) return { opened: page, texts };
      texts.push(...page.value.records.map(({ body }) => text(body)));
      cursor = page.value.next;
    } while (cursor !== null);
    return { opened: { ...opened.value, header: text(opened.value.header) }, texts };
  }, profile);

export const createJournal = (page: Page, header: string) =>
  page.evaluate(async (text) => {
    const created = await window.nyamdrel?.journal.create('county', new TextEncoder().encode(text));
    const opened = await window.nyamdrel?.journal.open('county');
    return [created?.ok, opened?.ok];
  }, header);
