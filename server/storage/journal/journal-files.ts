import { open, readdir } from 'node:fs/promises';

const NAME = /^hub-(\d{12})\.nyj$/;

/** The files of a journal, each named for the number of its first record, in their order. */
export async function journalFiles(
  folder: string,
): Promise<readonly { readonly name: string; readonly first: number }[]> {
  return (await readdir(folder))
    .flatMap((name) => {
      const number = NAME.exec(name)?.[1];
      return number === undefined ? [] : [{ name, first: Number(number) }];
    })
    .sort((a, b) => a.first - b.first);
}

export const journalFileName = (first: number): string => `hub-${String(first).padStart(12, '0')}.nyj`;

/** Makes new names in a folder outlive a power cut. Windows has no such call and does it by itself. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
