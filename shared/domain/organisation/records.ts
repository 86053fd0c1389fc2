/** The fields of the records of organisation. Values stand in signed changes: a field is added here, never renamed. */

/** One record: the county's profile. */
export interface CountyFields {
  readonly nameZh: string;
  readonly nameBo: string;
  readonly courtZh: string;
  readonly courtBo: string;
  /** Code of the court in case numbers, e.g. 青2725; to be confirmed by the court. */
  readonly courtCode: string;
  /** False until a person of the court has checked the code. */
  readonly courtCodeConfirmed: boolean;
  /** Head of document numbers, e.g. 囊法执协字. */
  readonly documentPrefix: string;
  /** Ids of the rulebook documents that the court applies. */
  readonly rulebooks: readonly string[];
  /** Rehearsal: invented people only, marked on every screen. */
  readonly rehearsal: boolean;
}

/** The conference office of N art. 4 is a unit of kind `office`; the court itself `court`; the joint conference's members `member`. */
export type UnitKind = 'court' | 'member' | 'office' | 'bearer' | 'township';

export interface UnitFields {
  readonly kind: UnitKind;
  /** Body id of the rulebook (`shared/rulebook`), by which duties are found; null for a unit of the county's own. */
  readonly body: string | null;
  readonly nameZh: string;
  readonly nameBo: string;
  /** Present name where the document's one is outdated (工商局 → 市场监督管理局). */
  readonly laterNameZh: string | null;
  readonly laterNameBo: string | null;
  /** Place in the joint conference's list of members, from 1; null outside it. */
  readonly order: number | null;
  readonly address: string | null;
  /** The court's own unit only: its 24-hour line (L 四(七)2), the desk or person who answers it. Since 0.3. */
  readonly line24Phone?: string | null;
  readonly line24NameZh?: string | null;
  readonly line24NameBo?: string | null;
}

/** `A` is called first; `B` when A is away. */
export type ContactRole =
  'leader' | 'liaisonA' | 'liaisonB' | 'officeHead' | 'officeDeputy' | 'convenor' | 'deputyConvenor';

/**
 * Facts of a contact (since 0.3): `absent` {until?: Day, reason} from its day on, `returned` {absence: FactId} from its day on,
 * `handedOver` {to: contact id, requests: request ids, note?}, `corrected` as everywhere.
 */
export interface ContactFields {
  readonly unit: string;
  readonly role: ContactRole;
  readonly nameZh: string;
  readonly nameBo: string;
  readonly post: string;
  readonly landline: string | null;
  readonly mobile: string | null;
  /** Away without a day; until 0.2 the only way to say so. */
  readonly away: boolean;
}

/**
 * One change of a contact (L 三(三)), from the unit's proposal to its approval. Since 0.3. Facts: `proposed` {nameZh, nameBo, post, landline?,
 * mobile?, why, by}, `reviewed` {by, note?} by the political-legal committee, `approved` {proposal: FactId, by, note?}, `sentBack`
 * {reason, by}, `dropped` {reason}, `corrected`. Who `by` is stands in words: it is seldom a person who works with the app.
 */
export interface ContactChangeFields {
  readonly unit: string;
  readonly role: ContactRole;
  /** The contact whose place it is, or the id that it gets with the approval. */
  readonly contact: string;
}

export type GroupBody = 'governanceOffice' | 'tribunal' | 'policeStation' | 'justiceOffice' | 'other';

/** A member of a township's group (N art. 25); its leader is the leader of the township's unit. Since 0.3. */
export interface GroupMemberFields {
  readonly township: string;
  readonly body: GroupBody;
  readonly nameZh: string;
  readonly nameBo: string;
  readonly post: string;
  readonly phone: string | null;
  readonly removed: boolean;
}

/** A village or community under a township (N art. 25, L 四(二十二)). Since 0.3. */
export interface PlaceFields {
  readonly township: string;
  readonly kind: 'village' | 'community';
  readonly nameZh: string;
  readonly nameBo: string;
  /** Who answers for it, in words. */
  readonly contact: string;
  readonly phone: string | null;
  readonly removed: boolean;
}

export interface TownshipFields {
  /** 1 to 10; the order in lists until a name is given. */
  readonly order: number;
  readonly nameZh: string | null;
  readonly nameBo: string | null;
  /** The unit record that stands for the township as a duty bearer. */
  readonly unit: string;
}

export type Role = 'handler' | 'chief' | 'office' | 'township' | 'liaison' | 'overseer' | 'admin';

/** A person who works with the app on some machine. */
export interface PersonFields {
  readonly name: string;
  readonly nameBo: string | null;
  readonly post: string;
  readonly role: Role;
  /** Township or unit that a township or liaison person belongs to. */
  readonly belongsTo: string | null;
}
