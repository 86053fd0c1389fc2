import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { PersonId } from '../../shared/core/ids';
import { err, ok, type Result } from '../../shared/core/result';
import { readCarriedReply } from '../../shared/exchange/bundle/carried-reply';
import type { SealPort } from '../../shared/exchange/bundle/sealed-file';
import { answerName, stickName } from '../../shared/exchange/bundle/stick-name';
import { withNote, type Standing } from '../../shared/exchange/device/standing';
import type { ContactPorts } from '../exchange/contact';
import { previewOf, sticksOut } from '../exchange/preview-stick';
import { readStick, takeStick, writeStick } from '../exchange/stick';
import type { StickCarried, StickOut, StickPreview, StickProblem, Sticks, StickTaken } from '../exchange/stick-api';

interface Deps {
  /** Null for a machine without a hub, or whose data cannot be read now. */
  readonly contact: () => ContactPorts | null;
  /** Where the machine stands now; null without a hub. */
  readonly standing: () => Standing | null;
  readonly seal: SealPort;
  /** To whom sticks for the hub are sealed; null where it never told. */
  readonly hubAge: () => string | null;
  readonly person: PersonId;
  /** Runs work while no contact is under way. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
  readonly onChange: () => void;
}

type Done<T> = Promise<Result<T, StickProblem>>;

/** What is carried instead of sent. */
export function createSticks(deps: Deps): Sticks {
  const { contact, standing, seal, hubAge, person, alone, onChange } = deps;

  const withPorts = async <T>(work: (ports: ContactPorts) => Done<T>): Done<T> => {
    const ports = contact();
    return ports ? work(ports) : err({ type: 'alone' });
  };
  const aloneWithPorts = async <T>(work: (ports: ContactPorts) => Done<T>): Done<T> => {
    const done = await alone(() => withPorts(work));
    onChange();
    return done;
  };

  const opened = async (file: Uint8Array): Done<Uint8Array> => {
    const mark = fileMark(file);
    if (standing()?.handedOut?.some(({ note }) => note?.file === mark)) return err({ type: 'own_stick' });
    return seal.open(file);
  };

  const write: Sticks['write'] = () =>
    aloneWithPorts(async (ports) => {
      const to = hubAge();
      if (to === null) return err({ type: 'no_seal' });
      const no = nextNumber(ports.store.standing());
      const written = await writeStick(ports);
      if (!written.ok) return err({ type: 'not_kept', cause: written.error });
      const { bytes, handed, count } = written.value;
      const sealed = await seal.seal(to, bytes).catch(() => null);
      if (!sealed) return err({ type: 'no_seal' });
      const name = stickName({ dn: ports.store.identity().dn, no, id: handed.id });
      return ok({ id: handed.id, no, name, bytes: sealed, count });
    });

  const handedOver: Sticks['handedOver'] = ({ id, no, bytes }, to) =>
    aloneWithPorts(async ({ store, clock }) => {
      const note = { no, to, by: person, atMs: clock.nowMs(), file: fileMark(bytes) };
      const kept = await store.absorb({ s: withNote(store.standing(), id, note), p: [], e: [] });
      return kept.ok ? ok() : err({ type: 'not_kept', cause: kept.error });
    });

  const look: Sticks['look'] = (file) =>
    withPorts<StickPreview>(async ({ store, verifier }) => {
      const bytes = await opened(file);
      if (!bytes.ok) return bytes;
      const stick = await readStick({ store, verifier }, bytes.value);
      if (stick.ok) return ok(previewOf(stick.value, store.standing()));
      if (stick.error.type === 'copied')
        return ok({ ...NOTHING, writtenMs: stick.error.answer.t, turns: 'newIdentity' });
      return err(stick.error.type === 'no_answer' ? { type: 'forged' } : stick.error);
    });

  const take: Sticks['take'] = (file) =>
    aloneWithPorts<StickTaken>(async ({ store, verifier, clock }) => {
      const bytes = await opened(file);
      if (!bytes.ok) return bytes;
      const end = await takeStick({ store, verifier }, bytes.value, clock.nowMs());
      switch (end.type) {
        case 'taken':
        case 'revoked':
          return ok({ type: end.type });
        case 'new_identity':
          return ok({ type: 'newIdentity' });
        default:
          return err(end);
      }
    });

  // Moves nothing of this machine's, so it need not wait for a contact.
  const carry: Sticks['carry'] = ({ name, bytes: file }) =>
    withPorts<StickCarried>(async ({ store, transport, verifier }) => {
      const posted = await transport.post('/hub/v1/stick', file);
      if (!posted.ok) return err({ type: 'unreachable' });
      const read = await readCarriedReply(posted.value.bytes, { hub: store.standing().hub, sent: file }, verifier);
      if (read.ok) {
        const { sealed: bytes, ...facts } = read.value;
        return ok({ ...facts, bytes, name: answerName(name) });
      }
      if (read.error.type === 'refused') return err(read.error);
      return err({ type: read.error.type === 'cut' || posted.value.cut ? 'cut' : 'wrong_answer' });
    });

  let kept: { of: Standing | null; list: readonly StickOut[] } = { of: null, list: [] };
  const list = (): readonly StickOut[] => {
    const now = standing();
    const ports = contact();
    if (!now || !ports) return kept.list;
    if (kept.of?.handedOut === now.handedOut && kept.of?.acked === now.acked) return kept.list;
    kept = { of: now, list: sticksOut(now, ports.store.identity().dev) };
    return kept.list;
  };

  return { list, write, handedOver, look, take, carry };
}

const fileMark = (file: Uint8Array): string => bytesToHex(sha256(file));

const nextNumber = ({ handedOut = [] }: Standing): number =>
  1 + handedOut.reduce((last, { note }) => Math.max(last, note?.no ?? 0), 0);

const NOTHING: StickPreview = {
  no: null,
  to: null,
  writtenMs: 0,
  confirms: 0,
  changes: 0,
  records: 0,
  isTaken: false,
  isOld: false,
  isPart: false,
  earlier: [],
  turns: null,
};
