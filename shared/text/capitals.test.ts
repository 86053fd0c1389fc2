import fc from 'fast-check';
import { expect, test } from 'vitest';
import { must } from '../core/assert';
import { fenToCapitals } from './capitals';
import { MAX_FEN, parseMoney, type Fen } from './money';

const inCapitals = (yuan: string): string => {
  const parsed = parseMoney(yuan);
  return fenToCapitals(must(parsed.ok ? parsed.value : null, `${yuan} is an amount`));
};

test.each([
  ['0', '零元整'],
  ['0.05', '伍分'],
  ['0.50', '伍角整'],
  ['0.55', '伍角伍分'],
  ['1', '壹元整'],
  ['10', '壹拾元整'],
  ['11', '壹拾壹元整'],
  ['100', '壹佰元整'],
  ['101', '壹佰零壹元整'],
  ['1001', '壹仟零壹元整'],
  ['1010', '壹仟零壹拾元整'],
  ['10000.01', '壹万元零壹分'],
  ['10000.10', '壹万元零壹角整'],
  ['10001', '壹万零壹元整'],
  ['10100', '壹万零壹佰元整'],
  ['100010', '壹拾万零壹拾元整'],
  ['101000', '壹拾万壹仟元整'],
  ['1000000', '壹佰万元整'],
  ['10010000', '壹仟零壹万元整'],
  ['100000000', '壹亿元整'],
  ['100000001', '壹亿零壹元整'],
  ['100001000', '壹亿零壹仟元整'],
  ['100010000', '壹亿零壹万元整'],
  ['110000000', '壹亿壹仟万元整'],
  ['100100100', '壹亿零壹拾万零壹佰元整'],
  ['200000300000', '贰仟亿零叁拾万元整'],
  ['999999999999.99', '玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
])('%s yuan', (yuan, words) => {
  expect(inCapitals(yuan)).toBe(words);
});

// The worked examples of 支付结算办法 annex 1, in the variant with 零 where it offers two.
test.each([
  ['1409.50', '壹仟肆佰零玖元伍角整'],
  ['6007.14', '陆仟零柒元壹角肆分'],
  ['1680.32', '壹仟陆佰捌拾元零叁角贰分'],
  ['107000.53', '壹拾万柒仟元零伍角叁分'],
  ['16409.02', '壹万陆仟肆佰零玖元零贰分'],
  ['325.04', '叁佰贰拾伍元零肆分'],
])('%s yuan, as the rules give it', (yuan, words) => {
  expect(inCapitals(yuan)).toBe(words);
});

const VALUES = '零壹贰叁肆伍陆柒捌玖';
const PLACES: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1000 };

/** Reads capitals back, written apart from the writer so that both must be right. */
function fenOf(words: string): number {
  let total = 0;
  let group = 0;
  let digit = 0;
  for (const char of words) {
    if (VALUES.includes(char)) digit = VALUES.indexOf(char);
    else if (PLACES[char]) {
      group += digit * PLACES[char];
      digit = 0;
    } else if (char === '亿' || char === '万' || char === '元') {
      total += (group + digit) * { 亿: 1e8, 万: 1e4, 元: 1 }[char];
      group = digit = 0;
    } else if (char === '角' || char === '分') {
      total += digit * { 角: 0.1, 分: 0.01 }[char];
      digit = 0;
    }
  }
  return Math.round(total * 100);
}

test('capitals read back give the amount, without doubled or dangling zeros', () => {
  const digits = fc.string({ unit: fc.constantFrom('0', '0', '0', '1', '9'), minLength: 1, maxLength: 14 }).map(Number);
  const anyFen = fc.oneof(fc.integer({ min: 0, max: MAX_FEN }), digits);
  fc.assert(
    fc.property(anyFen, (fen) => {
      const words = fenToCapitals(fen as Fen); // in range by construction
      expect(fenOf(words)).toBe(fen);
      expect(words).not.toMatch(/零零|零[万亿分角拾佰仟]|零$|.零元/);
      expect(words.endsWith('分') || words.endsWith('整')).toBe(true);
    }),
    { numRuns: 3000 },
  );
});
