import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** The ending of the file on a stick. */
export const STICK_EXTENSION = 'nyb';

export interface StickIdentity {
  /** Number of the machine. */
  readonly dn: number;
  /** Running number of the stick on that machine. */
  readonly no: number;
  readonly id: string;
}

/** Name of the file that a machine writes: numbers only, nothing of whom or what it is about, in letters that every stick takes. */
export const stickName = ({ dn, no, id }: StickIdentity): string =>
  `NY-${dn}-${no}-${bytesToHex(sha256(utf8ToBytes(id))).slice(0, 6)}.${STICK_EXTENSION}`;

const ANSWER = '-answer';

/** Name of the answer to a file; that of an answer stays. Works on a whole path too. */
export function answerName(name: string): string {
  const ending = `.${STICK_EXTENSION}`;
  const stem = name.toLowerCase().endsWith(ending) ? name.slice(0, -ending.length) : name;
  return stem.endsWith(ANSWER) ? name : `${stem}${ANSWER}${ending}`;
}

/** The header in which whoever brings a stick to a hub says how many bytes of files he can take back. */
export const STICK_ROOM_HEADER = 'x-nyamdrel-room';
