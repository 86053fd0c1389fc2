import { expect, type Page } from '@playwright/test';
import type { Healing } from '../../../renderer/data/gate-api';
import { must } from '../../../shared/core/assert';
import type { Acknowledged } from './harness/harness-api';

/** What the program called saved so far, over all its starts, and whether a start still has it. */
export class KeptLedger {
  #lastValue = 0;
  #lastDraft = 0;
  /** Hashes by number; those of the last life are looked at in the next start, all of them at the end. */
  readonly #attachments = new Map<number, string>();
  #unseen: number[] = [];
  readonly #healings = new Map<string, number>();

  /** Highest number that a record holds. */
  get last(): number {
    return this.#lastValue;
  }

  hear(acknowledged: readonly Acknowledged[]): void {
    for (const what of acknowledged) {
      if (what.type === 'value') this.#lastValue = Math.max(this.#lastValue, what.n);
      if (what.type === 'draft') this.#lastDraft = Math.max(this.#lastDraft, what.n);
      if (what.type !== 'attachment') continue;
      this.#attachments.set(what.n, what.sha256);
      this.#unseen.push(what.n);
    }
  }

  noteHealing(healing: readonly Healing[]): void {
    expect(healing.filter(({ type }) => type === 'records_damaged')).toEqual([]);
    for (const { type } of healing) this.#healings.set(type, (this.#healings.get(type) ?? 0) + 1);
  }

  /** Every number from 1 on exactly once, at least as far as was acknowledged; the draft and the attachments too. */
  async expectIn(page: Page, which: 'new' | 'all'): Promise<void> {
    const { values, drafts } = await page.evaluate(() => ({
      values: window.harness.values(),
      drafts: window.harness.drafts(),
    }));
    const numbers = values.map(Number).toSorted((a, b) => a - b);
    expect(numbers).toEqual(Array.from(numbers, (_, i) => i + 1));
    expect(numbers.length).toBeGreaterThanOrEqual(this.#lastValue);
    this.#lastValue = numbers.length;
    expect(Number(drafts['loop'] ?? 0)).toBeGreaterThanOrEqual(this.#lastDraft);
    for (const n of which === 'all' ? this.#attachments.keys() : this.#unseen) {
      const sha256 = must(this.#attachments.get(n), 'a number heard has its hash');
      const read = await page.evaluate((hash) => window.harness.readAttachment(hash), sha256);
      expect(read).toEqual({ ok: true, value: `attachment ${n}` });
    }
    this.#unseen = [];
  }

  summary(): string {
    const healings = [...this.#healings].map(([type, count]) => `${type} ${count}×`).join(', ') || 'none';
    return `${this.#lastValue} records, ${this.#attachments.size} attachments acknowledged and kept; healings: ${healings}`;
  }
}
