import type { Json } from '../../core/json';
import type { Row } from '../../exchange/row';

/** Typed reads of fields that other devices or later versions may have written: what is not of the type reads as empty. */
export const textOf = (row: Row | undefined, field: string): string => {
  const value = row?.fields[field];
  return typeof value === 'string' ? value : '';
};

export const textOrNull = (row: Row | undefined, field: string): string | null => textOf(row, field) || null;

export const numberOrNull = (row: Row | undefined, field: string): number | null => {
  const value: Json | undefined = row?.fields[field];
  return typeof value === 'number' ? value : null;
};

export const flagOf = (row: Row | undefined, field: string): boolean => row?.fields[field] === true;

export const textsOf = (row: Row | undefined, field: string): readonly string[] => {
  const value = row?.fields[field];
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
};
