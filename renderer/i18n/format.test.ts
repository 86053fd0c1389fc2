import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { createFormat, shanghaiMinute } from './format';

const zh = createFormat('zh-CN', 'arabic');
const bo = createFormat('bo', 'arabic');
const boDigits = createFormat('bo', 'tibetan');

describe('format', () => {
  it('writes a day the way each language does', () => {
    expect(zh.day('2026-03-05')).toBe('2026年3月5日');
    expect(bo.day('2026-03-05')).toBe('2026ལོའི་ཟླ་3ཚེས་5ཉིན');
    expect(boDigits.day('2026-03-05')).toBe('༢༠༢༦ལོའི་ཟླ་༣ཚེས་༥ཉིན');
  });

  it('names the weekday in Tibetan without asking Intl', () => {
    expect(bo.weekday('2026-03-05')).toBe('གཟའ་ཕུར་བུ');
    expect(zh.weekday('2026-03-05')).toBe('星期四');
  });

  it('keeps Arabic digits in Chinese whatever the digit choice says', () => {
    expect(createFormat('zh-CN', 'tibetan').number(1234567)).toBe('1,234,567');
  });

  it('shows every fen of an amount', () => {
    expect(zh.money(123_456_789)).toBe('1,234,567.89元');
    expect(bo.money(5)).toBe('སྒོར་0.05');
    expect(zh.moneyPlain(-1)).toBe('−0.01');
  });

  it('joins names as each language does', () => {
    expect(zh.list(['扎西', '达瓦'])).toBe('扎西、达瓦');
    expect(bo.list(['བཀྲ་ཤིས', 'ཟླ་བ', '达瓦', 'པདྨ'])).toBe('བཀྲ་ཤིས་དང་ ཟླ་བ་དང་ 达瓦 དང་ པདྨ');
    expect(bo.list([])).toBe('');
  });

  it('reads an instant as Shanghai time in every zone of the machine', () => {
    expect(shanghaiMinute(Date.UTC(2026, 11, 31, 16, 0))).toBe('2027-01-01T00:00');
  });

  it('shows what is not a day as it stands', () => {
    expect(zh.day('soon')).toBe('soon');
  });

  it('never loses a digit of a grouped number', () => {
    fc.assert(fc.property(fc.nat(), (n) => zh.number(n).replaceAll(',', '') === String(n)));
  });
});
