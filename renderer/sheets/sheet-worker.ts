import { readTable } from './read-table';
import type { SheetJob } from './sheet-job';
import { writeXlsx } from './write-xlsx';

self.onmessage = async ({ data }: MessageEvent<SheetJob>) => {
  try {
    self.postMessage(data.do === 'read' ? await readTable(data.name, data.bytes) : await writeXlsx(data.sheet));
  } catch (thrown) {
    // Outside the promise, so that whoever asked hears of it as an error of the worker.
    setTimeout(() => {
      throw thrown;
    });
  }
};
