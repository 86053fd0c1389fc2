import type { EntityId } from '../../shared/core/ids';
import { caseById } from '../../shared/domain/case/case-fold';
import type { DeadlineRule } from '../../shared/domain/request/fact-bodies';
import type { RequestView } from '../../shared/domain/request/request-fold';
import { textOf } from '../../shared/domain/organisation/stored-fields';
import type { World } from '../../shared/domain/world';
import { contactAsOf, firstToCall } from '../../shared/domain/organisation/call-order';
import { courtLineOf } from '../../shared/domain/organisation/court-line';
import { contactAtIssue, shownPhone } from '../components/contact-card';
import { articleOfEntry, isOwn, sentenceOfEntry, type Rulebook } from '../../shared/rulebook/rulebook';
import type { SourceArticle, Words } from '../../shared/rulebook/schema';
import { unitNames } from '../components/record-names';
import { wholeRulebook } from '../components/rulebook-store';

/** A text in both scripts; empty where it is to be filled in by hand. */
export interface Pair {
  readonly bo: string;
  readonly zh: string;
}

export interface NoticeParty {
  readonly role: string;
  readonly name: Pair;
  readonly idNumber: string;
}

/** What a notice of assistance says, all of it from records. Texts that do not exist are empty and become lines to write on. */
export interface NoticeContent {
  readonly court: Pair;
  readonly number: string;
  readonly unit: Pair;
  /** Whom the court calls at the unit, as it was when the request went out; null where the unit had named nobody. */
  readonly unitContact: { readonly name: Pair; readonly post: string; readonly phones: string } | null;
  readonly caseNumber: string;
  readonly cause: string;
  readonly parties: readonly NoticeParty[];
  readonly basis: { readonly court: string; readonly number: string; readonly on: string };
  readonly instrument: string;
  readonly act: Pair;
  readonly particulars: Pair;
  readonly clause: {
    readonly document: Pair;
    readonly number: string;
    /** The place in it, to be worded in each language. */
    readonly article: Pick<SourceArticle, 'number' | 'label'>;
    /** A rule of the court's own. */
    readonly own: boolean;
    readonly sentence: string;
  } | null;
  readonly deadline: { readonly day: string; readonly rule: DeadlineRule; readonly provisional: boolean } | null;
  readonly issuedOn: string;
  readonly contact: { readonly name: string; readonly phone: string; readonly address: string };
  /** The court's 24-hour line, on requests to find somebody; null on others. Empty texts where it is to be filled in by hand. */
  readonly line24: { readonly name: Pair; readonly phone: string } | null;
}

export function noticeOf(world: World, request: RequestView): NoticeContent {
  const { fields } = request;
  const inCase = caseById(world, fields.case as EntityId);
  const county = world.rows('county')[0];
  const entry = wholeRulebook(world).entryById.get(fields.rule);
  return {
    court: { zh: textOf(county, 'courtZh'), bo: textOf(county, 'courtBo') },
    number: request.number,
    unit: unitNames(world, fields.unit),
    unitContact: unitContact(world, request),
    caseNumber: inCase?.fields.number ?? '',
    cause: inCase?.fields.cause ?? '',
    parties: (inCase?.parties ?? [])
      .filter(({ records, role }) => records.some((id) => fields.parties.includes(id)) || role === 'applicant')
      .map(({ role, nameZh, nameBo, idNumber }) => ({
        role,
        name: { zh: nameZh, bo: nameBo ?? '' },
        idNumber: idNumber ?? '',
      })),
    basis: {
      court: inCase?.fields.basisCourt ?? '',
      number: inCase?.fields.basisNumber ?? '',
      on: inCase?.fields.basisOn ?? '',
    },
    instrument: fields.instrument ?? '',
    act: entry ? pairOf(entry.title) : { zh: '', bo: '' },
    particulars: { zh: fields.particulars, bo: fields.particularsBo ?? '' },
    clause: clauseOf(wholeRulebook(world), fields.rule),
    deadline: request.deadline
      ? { day: request.deadline.issuedDay, rule: request.deadline.rule, provisional: request.deadline.provisional }
      : null,
    issuedOn: request.issuedOn,
    contact: courtContact(world, fields.handler, request.issuedOn),
    line24: entry?.ask === 'locate' ? line24(world) : null,
  };
}

/** A rule of the court's own may have no Tibetan words: they are left open, not filled in with Chinese. */
const pairOf = ({ zh, bo }: Words): Pair => ({ zh, bo: bo === zh ? '' : bo });

function clauseOf(rulebook: Rulebook, rule: string): NoticeContent['clause'] {
  const entry = rulebook.entryById.get(rule);
  const document = rulebook.documents.find(({ id }) => id === entry?.document);
  if (!entry || !document) return null;
  return {
    document: pairOf(document.title),
    number: document.number,
    article: articleOfEntry(rulebook, entry),
    own: isOwn(entry.id),
    sentence: sentenceOfEntry(rulebook, entry),
  };
}

function unitContact(world: World, request: RequestView): NoticeContent['unitContact'] {
  const contact = contactAtIssue(world, request);
  if (!contact) return null;
  const { nameZh, nameBo, post, landline, mobile } = contact;
  const phones = [landline, mobile].map(shownPhone).filter((phone) => phone !== '');
  return { name: { zh: nameZh, bo: nameBo }, post, phones: phones.join(' ') };
}

function line24(world: World): NoticeContent['line24'] {
  const line = courtLineOf(world);
  return { name: { zh: line?.nameZh ?? '', bo: line?.nameBo ?? '' }, phone: shownPhone(line?.phone ?? null) };
}

/** The handler's name, and the phone and address of the court: whom to call there on the day of the notice. */
function courtContact(world: World, handler: string | null, day: string): NoticeContent['contact'] {
  const court = world.rows('unit').find(({ fields }) => fields['kind'] === 'court');
  const called = court && firstToCall(world, court.id, day);
  const contact = called && contactAsOf(called.contact.row, day);
  const person = handler ? world.row('person', handler as EntityId) : undefined;
  return {
    name: textOf(person, 'name'),
    phone: contact?.landline ?? contact?.mobile ?? '',
    address: textOf(court, 'address'),
  };
}
