import type { Store } from './store';

/** Where preferences stand among what is kept on the machine. */
export const PREFERENCE = 'preference';
/** Stands where a person's id stands; no id is spelled like this. */
export const MACHINE = 'machine';

/** A preference that is the same for everybody who works on this machine. */
export const machinePreferenceOf = ({ locals }: Pick<Store, 'locals'>, key: string): unknown =>
  locals.get(`${PREFERENCE}/${MACHINE}/${key}`)?.value;
