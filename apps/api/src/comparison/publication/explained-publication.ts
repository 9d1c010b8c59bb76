import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { dayInFull } from '../../platform/words.js';
import { asContent } from './as-content.js';
import type { ExplainableFigure } from './explanation.dto.js';
import type { PublishedContent, PublishedItem } from './published-content.dto.js';
import { publishedItemInWords } from './published-words.js';

/** A published figure by its name: what can be explained. */
type Explainable = Omit<ExplainableFigure, 'explanation'>;
type Named = Pick<Explainable, 'subject' | 'code'>;

/** What of a publication can be explained: the whole, its sections, and its items where they are shared. */
export function figuresOf({ sections, items, instrument }: PublishedContent): readonly Explainable[] {
  return [
    { subject: 'whole', code: 'all', title: 'The whole result', words: instrument.title },
    ...sections.map(({ code, title, level }) => ({
      ...{ subject: 'section' as const, code, title },
      words: level === null ? 'No level' : `Level ${level}`,
    })),
    ...(items ?? []).map((item) => ({
      ...{ subject: 'item' as const, code: item.code, title: item.title },
      words: itemInWords(item),
    })),
  ];
}

/** All that readers see of an item, for what is said of it stands beside all of it: level, evidence grade and ambition. */
function itemInWords(item: PublishedItem): string {
  const { kind, level, levelName, evidenceGrade = null, ambition = null } = item;
  return [
    kind === 'question' || level === null ? publishedItemInWords(item) : (levelName ?? `Level ${level}`),
    evidenceGrade === null ? '' : `evidence grade ${evidenceGrade}`,
    ambition === null ? '' : `ambition: level ${ambition.level} by ${dayInFull(ambition.on)}`,
  ]
    .filter((words) => words !== '')
    .join('; ');
}

/**
 * The publication that stands and has the figure that is asked for, taken for the length of the transaction so that it is not withdrawn
 * meanwhile.
 *
 * @returns its id
 * @throws Problem `not-published`, `figure-unknown`
 */
export async function takeExplainable(
  manager: EntityManager,
  actor: Actor,
  assessmentId: string,
  { subject, code }: Named,
): Promise<string> {
  const rows: { id: string; content: PublishedContent }[] = await manager.query(
    `select p.id, p.content from candour.publication p
      where p.organisation_id = $1 and p.assessment_id = $2 and p.withdrawn_at is null for share`,
    [actor.organisationId, assessmentId],
  );
  if (!rows[0]) throw new Problem('refused', 'It is not published, so there is nothing to explain.', { code: 'not-published' });
  const content = asContent(rows[0].content);
  if (!figuresOf(content).some((one) => one.subject === subject && one.code === code))
    throw new Problem('refused', 'Choose a figure that is published.', { code: 'figure-unknown' });
  return rows[0].id;
}

/** In which office somebody explains, for the audit: never a name. */
export const officeOf = ({ roles }: Actor): string => (roles.includes('secretary') ? 'company secretary' : 'chief executive');

/** Which figure it is, for the audit: never the words beside it. */
export const figureForAudit = ({ subject, code }: Named): { readonly figure: string } => ({
  figure: subject === 'whole' ? 'the whole' : code,
});
