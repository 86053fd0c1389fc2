import { entriesIn } from '../entries';

/** The entries of one sentence of the Nangqian document. It sets no time limit in figures, so `deadline` is null throughout. */
export const entriesFor = entriesIn('N');
