import type { Controls } from './controls';

/** The text of a key as a pattern, with anything in place of the values that are not given. */
export function textPattern(
  app: Controls,
  key: string,
  values: Readonly<Record<string, string | number>> = {},
): RegExp {
  const escaped = app.t(key, values).replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  return new RegExp(escaped.replace(/\{\{[^}]*\}\}/g, '.+'));
}
