import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findHeader } from './find-header';
import { IMPORT_FIELDS } from './import-fields';
import { textCell } from './table';

it.each(['zh-CN', 'bo', 'en'])('the names of columns on the screens in %s are known as heads', (language) => {
  const file = join(import.meta.dirname, '../../../locales', language, 'import.json');
  const names = (JSON.parse(readFileSync(file, 'utf8')) as { field: Record<string, string> }).field;
  const row = IMPORT_FIELDS.map((field) => textCell(names[field] ?? ''));
  expect(findHeader({ name: '', rows: [row] })?.mapping).toEqual(
    Object.fromEntries(IMPORT_FIELDS.map((field, column) => [field, column])),
  );
});
