import { entriesIn } from '../entries';

export const entriesFor = entriesIn('C');
