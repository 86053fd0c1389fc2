import { describe, expect, it } from 'vitest';
import { cleanLine, isDamagedId, readAmount, readDay, splitNumbers } from './read-values';
import { namesOthers, splitNames } from './split-names';
import { numberCell, textCell } from './table';

describe('a day', () => {
  it.each([
    '2026-10-12',
    '2026/10/12',
    '2026.10.12',
    '2026年10月12日',
    '20261012',
    '2026/10/12 0:00:00',
    '２０２６－１０－１２',
    '46307',
  ])('%s is the same day', (text) => {
    expect(readDay(textCell(text))).toBe('2026-10-12');
  });

  it('is read from a number of the spreadsheet and from a cell with a date', () => {
    expect(readDay(numberCell('46307'))).toBe('2026-10-12');
    expect(readDay(numberCell('20261012'))).toBe('2026-10-12');
    expect(readDay({ text: '2026-10-12', kind: 'day' })).toBe('2026-10-12');
  });

  it.each(['2026-13-01', '十月', '5', '99999'])('%s stays as it is', (text) => {
    expect(readDay(textCell(text))).toBe(text);
  });
});

describe('an amount', () => {
  it('under a head in 万元 is multiplied unless it says its own unit', () => {
    expect(readAmount(textCell('12.5'), true)).toBe('12.5万');
    expect(readAmount(textCell('125000元'), true)).toBe('125000元');
    expect(readAmount(textCell('12.5万元'), true)).toBe('12.5万元');
    expect(readAmount(numberCell('125000'), false)).toBe('125000');
    expect(readAmount(textCell(''), true)).toBe('');
  });
});

describe('what a spreadsheet puts before text', () => {
  it.each([
    ["'632725198403070013", '632725198403070013'],
    ['="632725198403070013"', '632725198403070013'],
    ['\t632725198403070013', '632725198403070013'],
  ])('%j goes', (text, clean) => {
    expect(cleanLine(text)).toBe(clean);
  });
});

describe('an identity number', () => {
  it.each([
    ['632725198403070000', 'number'],
    ['6.32725E+17', 'text'],
    ['6.3272519840307E+17', 'text'],
    ['632725198403070000', 'text'],
  ] as const)('%s kept as %s is damaged', (number, kind) => {
    expect(isDamagedId(number, kind)).toBe(true);
  });

  it.each([
    ['632725198403070013', 'text'],
    ['63272519840307001X', 'text'],
    ['632725840307001', 'number'],
    ['91632725MA75000000', 'text'],
  ] as const)('%s kept as %s is not', (number, kind) => {
    expect(isDamagedId(number, kind)).toBe(false);
  });

  it('may be divided by spaces; several are told apart', () => {
    expect(splitNumbers('632725 19840307 0013')).toEqual(['632725198403070013']);
    expect(splitNumbers('632725198403070013、632725197905120020')).toEqual([
      '632725198403070013',
      '632725197905120020',
    ]);
    expect(splitNumbers('632725198403070013\n632725197905120020')).toHaveLength(2);
  });
});

describe('the people of a cell', () => {
  it.each([
    ['扎西', [{ zh: '扎西', bo: '' }]],
    ['བཀྲ་ཤིས', [{ zh: '', bo: 'བཀྲ་ཤིས' }]],
    ['扎西 བཀྲ་ཤིས', [{ zh: '扎西', bo: 'བཀྲ་ཤིས' }]],
    ['བཀྲ་ཤིས་ 扎西', [{ zh: '扎西', bo: 'བཀྲ་ཤིས' }]],
    ['扎西（བཀྲ་ཤིས）', [{ zh: '扎西', bo: 'བཀྲ་ཤིས' }]],
    ['扎西/བཀྲ་ཤིས', [{ zh: '扎西', bo: 'བཀྲ་ཤིས' }]],
    ['扎西、达瓦，卓玛;尼玛\n才旦', ['扎西', '达瓦', '卓玛', '尼玛', '才旦'].map((zh) => ({ zh, bo: '' }))],
    [
      'བཀྲ་ཤིས། ཟླ་བ།',
      [
        { zh: '', bo: 'བཀྲ་ཤིས' },
        { zh: '', bo: 'ཟླ་བ' },
      ],
    ],
    ['囊谦县某某商贸（集团）有限公司', [{ zh: '囊谦县某某商贸（集团）有限公司', bo: '' }]],
    [' 、', []],
  ])('%j are %j', (text, names) => {
    expect(splitNames(text)).toEqual(names);
  });

  it('are not all named in 扎西等3人', () => {
    for (const text of ['扎西等3人', '扎西等', '扎西、达瓦等三人']) expect(namesOthers(text)).toBe(true);
    for (const text of ['扎西', '扎西、达瓦', '等等']) expect(namesOthers(text)).toBe(false);
  });
});
