import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { asContent } from './as-content.js';
import type { ExplainableFigure } from './explanation.dto.js';
import type { PublishedContent } from './published-content.dto.js';
import { publishedItemInWords } from './published-words.js';

/** A published figure by its name: what can be explained. */
type Explainable = Omit<ExplainableFigure, 'explanation'>;
type Named = Pick<Explainable, 'subject' | 'code'>;

export const NO_NOTES = {
  code: 'notes-not-shared',
  message: 'Notes are not among the parts that were published, so nobody would read an explanation.',
} as const;

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
      words:
        item.kind === 'question' || item.level === null ? publishedItemInWords(item) : (item.levelName ?? `Level ${item.level}`),
    })),
  ];
}

/**
 * The publication that stands and has the figure that is asked for, taken for the length of the transaction so that it is not withdrawn
 * meanwhile.
 *
 * @returns its id
 * @throws Problem `not-published`, `notes-not-shared`, `figure-unknown`
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
  if (!content.parts.includes('notes')) throw new Problem('refused', NO_NOTES.message, { code: NO_NOTES.code });
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
