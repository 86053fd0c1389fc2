import { describe, expect, it } from 'vitest';
import type { Entry } from '../schema';
import { nangqianDocument } from './document';

const { entries } = nangqianDocument;
const placeOf = (entry: Entry) => `${entry.article}.${entry.sentence}`;
const entriesAt = (place: string) => entries.filter((entry) => placeOf(entry) === place);
const asksAt = (place: string) => entriesAt(place).map(({ bearer, ask }) => `${bearer} ${ask}`);

describe('entries of the Nangqian document', () => {
  it('set no time limit in figures', () => {
    expect(entries.filter((entry) => entry.deadline !== null)).toEqual([]);
  });
});

describe('listed duties', () => {
  it('are split for each bank: query, freeze, deduct', () => {
    for (const bank of ['agricultural-bank', 'rural-commercial-bank', 'other-banks'])
      expect(asksAt('20.4')).toEqual(expect.arrayContaining([`${bank} query`, `${bank} freeze`, `${bank} deduct`]));
  });

  it('are split for the banking regulator and the insurers', () => {
    expect(asksAt('20.2').filter((each) => each === 'banking-regulator coordinate')).toHaveLength(3);
    expect(asksAt('20.3')).toEqual(['banking-regulator supervise', 'banking-regulator sanction']);
    expect(asksAt('20.8')).toEqual(['insurers settle-insurance', 'insurers withhold', 'insurers draw']);
  });

  it('are split for industry and commerce: freezing and stopping, equity and investment', () => {
    expect(asksAt('17.1')).toEqual([
      'industry-commerce freeze',
      'industry-commerce freeze',
      'industry-commerce stop-registration',
      'industry-commerce stop-registration',
    ]);
  });

  it('are split for public security: data, search, two registers; seizing and telling', () => {
    expect(asksAt('15.1')).toEqual([
      'public-security provide-information',
      'public-security locate',
      'public-security query',
      'public-security query',
    ]);
    expect(asksAt('15.7')).toEqual(['public-security seize', 'public-security inform-court']);
  });

  it('keep the posts of one refusal together', () => {
    expect(asksAt('17.4')).toEqual(['industry-commerce deny-office']);
  });

  it('stand once for each body that a sentence binds', () => {
    const bearersAt = (place: string) => new Set(entriesAt(place).map((entry) => entry.bearer));
    expect(bearersAt('12.2')).toEqual(new Set(['peoples-congress', 'cppcc']));
    expect(bearersAt('18.2')).toEqual(new Set(['construction', 'planning']));
    expect(bearersAt('19.3')).toEqual(new Set(['land-resources', 'housing']));
    expect(bearersAt('21.4')).toEqual(new Set(['state-tax', 'local-tax']));
    expect(bearersAt('24.1')).toEqual(new Set(['publicity', 'television']));
    expect(bearersAt('25.2')).toEqual(new Set(['township', 'subdistrict']));
  });

  it('name the five kinds of information that the court reports, after the general one', () => {
    expect(entriesAt('13.2')).toHaveLength(6);
  });
});
