import { boSortKey, compareCodeUnits } from './tibetan-order';
import { toHalfWidth } from './width';

/** Scripts in the order in which a mixed list shows them. */
const SCRIPTS: readonly RegExp[] = [
  /^[\d\u0F20-\u0F33]/,
  /^\p{Script=Latin}/u,
  /^[\u0F00\u0F40-\u0FBC]/,
  /^\p{Script=Han}/u,
];
const TIBETAN = 2;

// The locale is fixed on purpose: 'bo' has no data in Chromium, and the order of a list must not change with the language.
const collator = new Intl.Collator('zh-CN', { numeric: true });

interface NameKey {
  readonly text: string;
  readonly script: number;
  readonly boKey: string;
}

/** Order of names in any mixture of scripts: digits, Latin, Tibetan (dictionary), Han (pinyin), the rest. */
export function compareNames(a: string, b: string): number {
  return compareKeys(nameKey(a), nameKey(b));
}

/** A sorted copy; each key is computed once, so this is what long lists use. Equal names keep their order. */
export function sortByName<T>(items: readonly T[], toName: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, key: nameKey(toName(item)) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ item }) => item);
}

function nameKey(name: string): NameKey {
  const text = toHalfWidth(name).trim();
  const found = SCRIPTS.findIndex((script) => script.test(text.replace(/^[\p{P}\p{S}\p{Z}]+/u, '')));
  const script = found < 0 ? SCRIPTS.length : found;
  return { text, script, boKey: script === TIBETAN ? boSortKey(text) : '' };
}

function compareKeys(a: NameKey, b: NameKey): number {
  if (a.script !== b.script) return a.script - b.script;
  const order = a.script === TIBETAN ? compareCodeUnits(a.boKey, b.boKey) : collator.compare(a.text, b.text);
  return order || compareCodeUnits(a.text, b.text);
}
