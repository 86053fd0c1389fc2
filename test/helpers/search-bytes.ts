import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import path from 'node:path';

/** How a text can lie on a disk. */
export const ENCODINGS = ['utf8', 'utf16le', 'utf16be'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export interface Needle {
  /** What a report calls it. */
  readonly label: string;
  readonly bytes: Uint8Array;
}

export interface Found {
  readonly label: string;
  readonly file: string;
  readonly offset: number;
}

const CHUNK = 4 * 1024 * 1024;

/** A text as bytes in every encoding in which a browser, a database or a log could write it. */
export const textNeedles = (text: string): readonly Needle[] =>
  ENCODINGS.map((encoding) => ({ label: `${text} (${encoding})`, bytes: encoded(text, encoding) }));

function encoded(text: string, encoding: Encoding): Uint8Array {
  const bytes = Buffer.from(text, encoding === 'utf8' ? 'utf8' : 'utf16le');
  return encoding === 'utf16be' ? bytes.swap16() : bytes;
}

/** The first place of each needle in each file below the folders, names of files and folders included (offset -1). */
export function searchFolders(folders: readonly string[], needles: readonly Needle[]): readonly Found[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const inName = searchBytes(Buffer.from(entry.name), needles).map(({ label }) => ({ label, file, offset: -1 }));
      return entry.isFile() ? [...inName, ...searchFile(file, needles)] : inName;
    }),
  );
}

/** Reads in pieces that overlap by the longest needle, so that none hides between two of them. */
function searchFile(file: string, needles: readonly Needle[]): readonly Found[] {
  const overlap = Math.max(0, ...needles.map(({ bytes }) => bytes.length - 1));
  const buffer = Buffer.alloc(CHUNK + overlap);
  const found = new Map<string, Found>();
  const descriptor = openSync(file, 'r');
  try {
    for (let at = 0; ; at += CHUNK) {
      const length = readSync(descriptor, buffer, 0, buffer.length, at);
      for (const { label, offset } of searchBytes(buffer.subarray(0, length), needles)) {
        if (!found.has(label)) found.set(label, { label, file, offset: at + offset });
      }
      if (length < buffer.length) return [...found.values()];
    }
  } finally {
    closeSync(descriptor);
  }
}

function searchBytes(haystack: Buffer, needles: readonly Needle[]): readonly { label: string; offset: number }[] {
  return needles
    .map(({ label, bytes }) => ({ label, offset: haystack.indexOf(bytes) }))
    .filter(({ offset }) => offset >= 0);
}
