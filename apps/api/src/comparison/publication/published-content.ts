import { sealsAsIncomplete } from '@candour/assessment';
import { coverageInWords, forSystem, levelMayLeave } from '@candour/scoring';
import type { BoardRecord, ResultItem, ResultSection } from '../../assessment/results.view.js';
import { notSharedOf } from './not-seen.js';
import type { Part } from './parts.js';
import type {
  Outcome,
  PublishedContent,
  PublishedItem,
  PublishedOrganisation,
  PublishedSection,
} from './published-content.dto.js';
import { publishedSectionWords } from './published-words.js';

/** The one rule by which levels of sections are made (method, section 3); a changed rule gets another name. */
export const SECTION_RULE = 'three-quarters-with-gates';

/** What a publication says besides the sealed record. */
export interface Surroundings {
  readonly organisation: PublishedOrganisation;
  /** Sentences about cancelled runs and the like. */
  readonly notes: readonly string[];
}

/**
 * A sealed record as it may leave the board (method, section 6): levels, evidence grades, ambitions, and whether views were close
 * or apart. Everything else is left behind here, so that no reader's query ever has to leave it out.
 *
 * @throws Error where the record is not sealed: it could still change
 */
export function publishedContent(
  record: BoardRecord,
  parts: readonly Part[],
  { organisation, notes }: Surroundings,
): PublishedContent {
  if (!record.seal) throw new Error('only a sealed record can be published');
  const { code, version, title } = record.instrument;
  const coverageKind = record.coverage ?? 'fewer';
  const shared = record.sections.map((section) => ({ ...section, items: section.items.map(asItMayLeave) }));
  return {
    format: 2,
    parts,
    organisation,
    instrument: { code, version, title },
    waveDate: record.waveDate,
    sealedOn: record.seal.on,
    method: record.method,
    coverage: coverageInWords(coverageKind),
    coverageKind,
    sectionRule: SECTION_RULE,
    incomplete: record.incomplete || sealsAsIncomplete(shared.flatMap(({ items }) => items.map(({ state }) => state))),
    notes,
    notShared: notSharedOf(parts),
    sections: shared.map((section) => publishedSection(section, parts)),
    items: parts.includes('items') ? shared.flatMap(({ items }) => items.map((item) => publishedItem(item, parts))) : null,
  };
}

/**
 * An item with no more of it than may be known outside. A question that the board agreed but cannot assure itself of stands as one
 * without a level that counts, with nothing beside it that only an agreed level has. Whether a board could not agree or could not
 * know is its own affair; the level of the section, by the same one rule as at home, fits both.
 */
function asItMayLeave(item: ResultItem): ResultItem {
  const agreed = item.state === 'agreed' && levelMayLeave(item);
  if (agreed) return item;
  const state = item.state === 'agreed' ? 'not-agreed' : item.state;
  return { ...item, state, level: null, evidenceGrade: null, overClaim: null, ambition: null, heldAt: null, heldLifted: null };
}

function publishedSection(section: ResultSection, parts: readonly Part[]): PublishedSection {
  const { code, title, level, items } = section;
  return {
    code,
    title,
    level: level.level,
    levelWords: publishedSectionWords(section),
    heldBackBy: parts.includes('items') ? holdingBack(section) : null,
    notApplicable: level.notApplicable,
    lifted: items.flatMap(({ itemCode, heldLifted }) => (heldLifted ? [{ itemCode, ...heldLifted }] : [])),
  };
}

/**
 * The questions that keep a section from the next level, told from what is published alone.
 */
function holdingBack({ level: { level }, items }: ResultSection): readonly string[] {
  const open = (item: ResultItem) => item.state === 'not-agreed' || item.state === 'parked';
  const counted = (item: ResultItem) => item.heldAt?.level ?? item.level;
  const below = (item: ResultItem) => level !== null && counted(item) !== null && Number(counted(item)) <= level;
  if (level === TOP) return [];
  return items.filter((item) => item.kind === 'question' && (open(item) || below(item))).map(({ itemCode }) => itemCode);
}

const TOP = 5;

function publishedItem(item: ResultItem, parts: readonly Part[]): PublishedItem {
  const { level, evidenceGrade, views } = forSystem(item);
  return {
    code: item.itemCode,
    title: item.title,
    kind: item.kind,
    level,
    levelName: level === null ? null : (item.levelNames[level - 1] ?? null),
    outcome: outcomeOf(item),
    heldAt: item.heldAt,
    views,
    ...(parts.includes('ambition') && { ambition: item.ambition }),
    ...(parts.includes('evidence') && { evidenceGrade: asGrade(evidenceGrade), overClaim: item.overClaim }),
  };
}

const asGrade = (grade: number | null): PublishedItem['evidenceGrade'] =>
  grade === 0 || grade === 1 || grade === 2 || grade === 3 ? grade : null;

const ENDINGS: readonly string[] = ['agreed', 'not-agreed', 'not-applicable', 'parked'] satisfies Outcome[];

function outcomeOf({ state, itemCode }: ResultItem): Outcome {
  if (!ENDINGS.includes(state)) throw new Error(`item ${itemCode} was sealed without an outcome`);
  return state as Outcome;
}
