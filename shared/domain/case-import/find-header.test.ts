import { describe, expect, it } from 'vitest';
import { findHeader, likeliestSheet } from './find-header';
import { readHeader } from './header-words';
import { mapColumn, missingFields } from './import-fields';
import { textCell, type Sheet } from './table';
import { bodyRows } from './table-body';

const sheet = (...rows: readonly (readonly string[])[]): Sheet => ({
  name: '案件',
  rows: rows.map((row) => row.map(textCell)),
});

describe('the head of a column', () => {
  it.each([
    ['案 号', 'number', undefined, false],
    ['立案时间：', 'filedOn', undefined, false],
    ['执行标的（万元）', 'claim', undefined, true],
    ['执行标的（元）', 'claim', undefined, false],
    ['标的额(单位：万元)', 'claim', undefined, true],
    ['被执行人身份证号码', 'ids', 'debtor', false],
    ['申请执行人联系电话', 'phones', 'applicant', false],
    ['被执行人', 'debtors', undefined, false],
    ['གྱོད་དོན་ཨང་རྟགས', 'number', undefined, false],
    ['ལག་བསྟར་བྱ་ཡུལ་', 'debtors', undefined, false],
    ['序号', 'ignored', undefined, false],
  ])('%s is known', (text, meaning, party, wan) => {
    expect(readHeader(text)).toEqual({ meaning, wan, ...(party ? { party } : {}) });
  });

  it.each(['', '开庭情况', '（2026）青2725执1号', '扎西'])('%s is not known', (text) => {
    expect(readHeader(text)).toBeUndefined();
  });
});

const HEADS = ['序号', '案号', '立案日期', '申请执行人', '联系电话', '被执行人', '身份证号', '住址', '标的额（万元）'];

describe('the row of heads', () => {
  it('is found below titles, and gives details to the party before them', () => {
    const found = findHeader(
      sheet(['囊谦县人民法院执行案件统计表'], ['', '', '2026年11月'], HEADS, ['1', '（2026）青2725执1号']),
    );
    expect(found).toEqual({
      row: 2,
      mapping: {
        number: 1,
        filedOn: 2,
        applicants: 3,
        applicantPhones: 4,
        debtors: 5,
        debtorIds: 6,
        debtorAddress: 7,
        claimWan: 8,
      },
    });
  });

  it('is not made up where there is none', () => {
    expect(findHeader(sheet(['（2026）青2725执1号', '扎西'], ['（2026）青2725执2号', '达瓦']))).toBeNull();
  });

  it('tells which sheet of a file is the list', () => {
    expect(likeliestSheet([sheet(['说明']), sheet(HEADS), sheet(['案号', '案由'])])).toBe(1);
    expect(likeliestSheet([sheet(['甲']), sheet(['乙'])])).toBe(0);
  });

  it('leaves blank rows, totals and repeated heads out of the list, and keeps the numbers of the spreadsheet', () => {
    const list = sheet(
      ['统计表'],
      HEADS,
      ['1', '（2026）青2725执1号', '2026-10-12', '达瓦', '', '扎西'],
      ['', '', ''],
      HEADS,
      ['2', '（2026）青2725执2号', '2026-10-13', '达瓦', '', '合计商贸有限公司'],
      ['小 计', '', '', '', '', '', '', '', '25'],
      ['', '合计：', '', '', '', '', '', '', '25'],
      ['བསྡོམས།', '', '', '', '', '', '', '', '25'],
      ['制表人：卓玛'],
    );
    const header = findHeader(list);
    expect(header && bodyRows(list, header).map(({ number }) => number)).toEqual([3, 6]);
  });
});

describe('the mapping of columns', () => {
  it('gives a field to one column at a time', () => {
    const mapping = mapColumn({ number: 0, debtors: 1 }, 2, 'debtors');
    expect(mapping).toEqual({ number: 0, debtors: 2 });
    expect(mapColumn(mapping, 2, undefined)).toEqual({ number: 0 });
    expect(mapColumn({ number: 0, debtors: 1 }, 1, 'note')).toEqual({ number: 0, note: 1 });
  });

  it('says what is missing', () => {
    expect(missingFields({ number: 0 })).toEqual(['filedOn', 'debtors']);
  });
});
