import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { PersonId } from '../../shared/core/ids';
import { err, ok, type Result } from '../../shared/core/result';
import { wholeOf } from '../../shared/core/byte-reader';
import { readCarriedReply } from '../../shared/exchange/bundle/carried-reply';
import { openStick, withContents, type OpenStick } from '../../shared/exchange/bundle/contents';
import { fileListIn, NO_FILES, sumOf } from '../../shared/exchange/bundle/file-list';
import { MAX_SEALED_BYTES, MAX_TEXT_BYTES, type SealPort } from '../../shared/exchange/bundle/sealed-file';
import { answerName, stickName } from '../../shared/exchange/bundle/stick-name';
import { withNote, type Standing } from '../../shared/exchange/device/standing';
import { piecesOf } from '../../shared/platform/byte-source';
import type { ByteSource } from '../../shared/platform/ports';
import type { ContactPorts } from '../exchange/contact';
import { previewOf, sticksOut } from '../exchange/preview-stick';
import { readStick, takeBundle, writeStick } from '../exchange/stick';
import type {
  FilesTaken,
  StickCarried,
  StickOut,
  StickPreview,
  StickProblem,
  Sticks,
  StickTaken,
} from '../exchange/stick-api';
import type { StickFiles } from './stick-files';

interface Deps {
  /** Null for a machine without a hub, or whose data cannot be read now. */
  readonly contact: () => ContactPorts | null;
  /** Where the machine stands now; null without a hub. */
  readonly standing: () => Standing | null;
  readonly seal: SealPort;
  readonly files: StickFiles;
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
  const { contact, standing, seal, files, hubAge, person, alone, onChange } = deps;

  const withPorts = async <T>(work: (ports: ContactPorts) => Done<T>): Done<T> => {
    const ports = contact();
    return ports ? work(ports) : err({ type: 'alone' });
  };
  const aloneWithPorts = async <T>(work: (ports: ContactPorts) => Done<T>): Done<T> => {
    const done = await alone(() => withPorts(work));
    onChange();
    return done;
  };

  const opened = async (file: ByteSource): Done<OpenStick> => {
    if (file.size > MAX_SEALED_BYTES) return err({ type: 'too_large' });
    const plain = await seal.openParts(piecesOf(file));
    if (plain.ok) return openStick(plain.value, MAX_TEXT_BYTES);
    // Sealed to the hub: it may be this machine's own.
    return plain.error.type === 'for_another' && (await isOwn(file)) ? err({ type: 'own_stick' }) : plain;
  };
  const isOwn = async (file: ByteSource): Promise<boolean> => {
    const mark = await markOf(piecesOf(file));
    return standing()?.handedOut?.some(({ note }) => note?.file === mark) === true;
  };

  const write: Sticks['write'] = (room) =>
    aloneWithPorts(async (ports) => {
      const to = hubAge();
      if (to === null) return err({ type: 'no_seal' });
      const no = nextNumber(ports.store.standing());
      const list = await files.listFor(room);
      const written = await writeStick(ports, list);
      if (!written.ok) return err({ type: 'not_kept', cause: written.error });
      const { bytes, handed, count } = written.value;
      const plain = withContents(bytes, list.carried.length > 0 ? files.contents(list.carried) : null);
      const sealed = await seal.sealParts(to, plain).catch(() => null);
      if (!sealed) return err({ type: 'no_seal' });
      const name = stickName({ dn: ports.store.identity().dn, no, id: handed.id });
      const parts = (): AsyncIterable<Uint8Array> => marked(sealed, (mark) => marks.set(handed.id, mark));
      return ok({ id: handed.id, no, name, count, files: sumOf(list.carried), left: list.left, parts });
    });

  /** SHA-256 of the sealed files that were written and not yet noted as handed over. */
  const marks = new Map<string, string>();

  const handedOver: Sticks['handedOver'] = ({ id, no }, to) =>
    aloneWithPorts(async ({ store, clock }) => {
      const file = marks.get(id) ?? '';
      const note = { no, to, by: person, atMs: clock.nowMs(), file };
      const kept = await store.absorb({ s: withNote(store.standing(), id, note), p: [], e: [] });
      if (!kept.ok) return err({ type: 'not_kept', cause: kept.error });
      marks.delete(id);
      return ok();
    });

  const look: Sticks['look'] = (file) =>
    withPorts<StickPreview>(async ({ store, verifier }) => {
      const open = await opened(file);
      if (!open.ok) return open;
      const stick = await readStick({ store, verifier }, open.value.bundle);
      await open.value.rest.end().catch(() => undefined); // what follows is read when it is taken in
      if (stick.ok) return ok(previewOf(stick.value, store.standing(), await files.confirmed(stick.value.files)));
      if (stick.error.type === 'copied')
        return ok({ ...NOTHING, writtenMs: stick.error.answer.t, turns: 'newIdentity' });
      return err(stick.error.type === 'no_answer' ? { type: 'forged' } : stick.error);
    });

  const take: Sticks['take'] = (file) =>
    aloneWithPorts<StickTaken>(async ({ store, verifier, clock }) => {
      const open = await opened(file);
      if (!open.ok) return open;
      const { bundle } = open.value;
      const end = await takeBundle({ store, verifier }, bundle, clock.nowMs());
      switch (end.type) {
        case 'taken':
          return ok({ type: 'taken', files: await files.takeIn(open.value, fileListIn(bundle.frames) ?? NO_FILES) });
        case 'revoked':
          return ok({ type: 'revoked', files: NO_FILES_TAKEN });
        case 'new_identity':
          return ok({ type: 'newIdentity', files: NO_FILES_TAKEN });
        default:
          return err(end);
      }
    });

  // Moves nothing of this machine's, so it need not wait for a contact.
  const carry: Sticks['carry'] = ({ name, content }) =>
    withPorts<StickCarried>(async ({ store, transport, verifier }) => {
      // It passes through this machine in one piece, and over a link.
      if (content.size > MAX_CARRIED_BYTES) return err({ type: 'refused', why: 'too_large' });
      const file = await wholeOf(piecesOf(content)).catch(() => null);
      if (!file) return err({ type: 'damaged' });
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

  return { list, cargo: files.cargo, write, handedOver, look, take, carry };
}

/** Of a stick that is carried to the hub over a link; a larger one is brought to the hub's own computer. */
const MAX_CARRIED_BYTES = 64 * 1024 * 1024;

const markOf = async (parts: AsyncIterable<Uint8Array>): Promise<string> => {
  const hash = sha256.create();
  for await (const part of parts) hash.update(part);
  return bytesToHex(hash.digest());
};

/** What passes; its SHA-256 is told when all of it has. */
async function* marked(parts: AsyncIterable<Uint8Array>, tell: (mark: string) => void): AsyncGenerator<Uint8Array> {
  const hash = sha256.create();
  for await (const part of parts) {
    hash.update(part);
    yield part;
  }
  tell(bytesToHex(hash.digest()));
}

const nextNumber = ({ handedOut = [] }: Standing): number =>
  1 + handedOut.reduce((last, { note }) => Math.max(last, note?.no ?? 0), 0);

const NOTHING: StickPreview = {
  no: null,
  to: null,
  writtenMs: 0,
  confirms: 0,
  changes: 0,
  records: 0,
  filesConfirmed: 0,
  files: { count: 0, bytes: 0 },
  filesLeft: { count: 0, bytes: 0 },
  isTaken: false,
  isOld: false,
  isPart: false,
  earlier: [],
  turns: null,
};

const NO_FILES_TAKEN: FilesTaken = { kept: 0, known: 0, passed: 0, noRoom: 0, cut: false };
