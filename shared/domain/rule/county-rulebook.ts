import type { EntityId } from '../../core/ids';
import { builtInDocuments } from '../../rulebook/documents';
import { applying, builtInRulebook, join, OWN, type Rulebook } from '../../rulebook/rulebook';
import type { Body, RulebookDocument } from '../../rulebook/schema';
import { textOf, textsOf } from '../organisation/stored-fields';
import type { World } from '../world';
import { ownRules, rulesInForce, type OwnRule } from './own-rules';
import { UNIT_BEARER } from './records';

const builtIn = builtInRulebook();

/** Ids of the shipped documents that the county applies; all of them until a county says otherwise. */
export function appliedDocuments(world: World): readonly string[] {
  const chosen = textsOf(world.rows('county')[0], 'rulebooks');
  return chosen.length > 0 ? chosen : builtInDocuments.map(({ id }) => id);
}

/** Every document and every version of the court's own rules: for showing what a request cites, whatever applies today. */
export const wholeRulebookOf = (world: World): Rulebook =>
  join([...ownRules(world).map((rule) => ruleDocument(rule, world)), ...builtIn.documents]);

/** What the court can cite on a day: its own rules in force first, then the documents that it applies. */
export const appliedRulebookOf = (world: World, today: string): Rulebook =>
  join([
    ...rulesInForce(world, today).map((rule) => ruleDocument(rule, world)),
    ...applying(builtIn, appliedDocuments(world)).documents,
  ]);

const NO_WORDS = { zh: [], bo: [], en: [] };

/** A rule of the court's own as a document of one entry, so that it is shown, searched, asked for and cited like every other. */
export function ruleDocument({ id, fields }: OwnRule, world: World): RulebookDocument {
  const county = world.rows('county')[0];
  const key = `${OWN}${id}`;
  const named = (zh: string, bo: string | null) => ({ zh, bo: bo ?? zh, en: zh });
  const { sentence, deadline } = fields;
  return {
    id: key,
    title: named(fields.sourceZh, fields.sourceBo),
    number: fields.number ?? '',
    issuer: named(textOf(county, 'courtZh'), textOf(county, 'courtBo') || null),
    issued: fields.validFrom,
    keywords: NO_WORDS,
    bodies: [bearerBody(fields.bearer, world)],
    articles: [
      { number: '', label: fields.place ?? fields.sourceZh, chapter: '', heading: null, paragraphs: [sentence] },
    ],
    entries: [
      {
        id: key,
        document: key,
        article: '',
        sentence: 1,
        bearer: fields.bearer,
        office: null,
        ask: fields.ask,
        subject: fields.subject,
        requestable: true,
        deadline: deadline && { ...deadline, quote: sentence },
        promptness: null,
        title: named(fields.titleZh, fields.titleBo),
        quote: sentence,
        keywords: NO_WORDS,
      },
    ],
  };
}

/** The body of the rulebook that a rule names, or a unit of the county's own as one. */
function bearerBody(bearer: string, world: World): Body {
  const known = builtIn.bodyById.get(bearer);
  if (known) return known;
  const unit = world.row('unit', bearer.slice(UNIT_BEARER.length) as EntityId);
  const zh = textOf(unit, 'laterNameZh') || textOf(unit, 'nameZh') || '—';
  const bo = textOf(unit, 'laterNameBo') || textOf(unit, 'nameBo') || zh;
  return {
    id: bearer,
    name: { zh, bo, en: zh },
    later: null,
    member: false,
    order: null,
    keywords: NO_WORDS,
    withoutEntries: null,
  };
}
