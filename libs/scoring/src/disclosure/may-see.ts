/** Somebody in one role. A person in several may see what any of them may; a chair with a seat is also a member. */
export type Viewer = 'member' | 'chair' | 'facilitator' | 'secretary' | 'chief-executive' | 'ics-lead' | 'public' | 'operator';

/** How far an item has come, as far as being seen goes. */
export type Stage = 'scoring' | 'scoring-closed' | 'revealed' | 'sealed' | 'published';
const STAGES: readonly Stage[] = ['scoring', 'scoring-closed', 'revealed', 'sealed', 'published'];

/** What there is to be seen of an item. Each is a release of its own. */
export type Figure =
  | 'own-answer'
  | 'answer-of-another'
  | 'how-many-answered'
  | 'progress-of-seats'
  | 'spread'
  | 'shared-comments'
  | 'agreed-level'
  | 'evidence-grade'
  | 'section-level'
  | 'views';

/** What must be so besides the stage. */
export interface Conditions {
  /** The pledge says that not started, started and done are shown of each seat. */
  readonly pledgeShowsProgress: boolean;
  /** The last item of the section has been revealed. */
  readonly sectionDone: boolean;
}

interface Rule {
  readonly from: Stage;
  readonly until?: Stage;
  readonly needs?: keyof Conditions;
}

const always: Rule = { from: 'scoring' };
const afterReveal: Rule = { from: 'revealed' };
const published: Rule = { from: 'published' };
const board = (rule: Rule) => ({ member: rule, chair: rule, facilitator: rule, secretary: rule, 'chief-executive': rule });
const progress: Rule = { from: 'scoring', until: 'scoring-closed', needs: 'pledgeShowsProgress' };
const result = { ...board(afterReveal), 'ics-lead': published, public: published };

/**
 * Who may see what, and from when (method, section 6): who is not listed never may. No row lists an operator, and
 * nobody is listed for the answer of another. What of a spread is shown is decided by `spreadToShow`; here only to whom.
 */
export const WHO_SEES: Readonly<Record<Figure, Readonly<Partial<Record<Viewer, Rule>>>>> = {
  'own-answer': { member: always },
  'answer-of-another': {},
  'how-many-answered': board(always),
  'progress-of-seats': { secretary: progress, 'chief-executive': progress, chair: progress },
  // the facilitator plans the meeting from what may be shown, as soon as private scoring has closed; it is audited
  spread: { ...board(afterReveal), facilitator: { from: 'scoring-closed' } },
  'shared-comments': board({ from: 'revealed', needs: 'sectionDone' }),
  'agreed-level': result,
  'evidence-grade': result,
  'section-level': result,
  views: result,
};

/**
 * Whether a viewer may see a figure at a stage.
 *
 * @example maySee('facilitator', 'spread', 'scoring-closed') // true
 * @example maySee('member', 'spread', 'scoring-closed') // false
 */
export function maySee(
  viewer: Viewer,
  figure: Figure,
  stage: Stage,
  conditions: Conditions = { pledgeShowsProgress: false, sectionDone: false },
): boolean {
  const rule = WHO_SEES[figure][viewer];
  if (!rule) return false;
  const at = STAGES.indexOf(stage);
  const inTime = at >= STAGES.indexOf(rule.from) && (rule.until === undefined || at <= STAGES.indexOf(rule.until));
  return inTime && (rule.needs === undefined || conditions[rule.needs]);
}
