import type { ComparisonGroup, ComparisonRow, ItemCell, SectionCell } from './comparison.dto.js';
import type { ComparedTrust, Figure } from './comparison-figures.js';
import type { Reference } from './comparison-reference.js';
import type { SeenTrust } from './comparison-source.view.js';
import type { PublishedContent, PublishedItem, PublishedSection } from './publication/published-content.dto.js';
import { besideTheFigure, correctionInWords, dayInFull } from './publication/published-words.js';

/** Where the register says no type. */
const OTHER_TYPE = 'Other trusts';

const byWords = new Intl.Collator('en-GB', { numeric: true }).compare;

/** A trust among its like. */
export const typeOf = ({ trustType }: Pick<SeenTrust, 'trustType'>): string => trustType ?? OTHER_TYPE;

/** Same-type peers together, types and names in the order of the alphabet. Nothing here looks at a level: an order would be a rank. */
export function inGroups<T extends Pick<SeenTrust, 'name' | 'trustType' | 'organisationId'>>(
  trusts: readonly T[],
): { trustType: string; trusts: T[] }[] {
  const types = [...new Set(trusts.map(typeOf))].sort(byWords);
  return types.map((trustType) => ({
    trustType,
    trusts: trusts
      .filter((trust) => typeOf(trust) === trustType)
      .sort((a, b) => byWords(a.name, b.name) || byWords(a.organisationId, b.organisationId)),
  }));
}

/** The matrix: the members of the system, each with what it publishes against the reference. */
export function matrixOf(members: readonly ComparedTrust[], reference: Reference): ComparisonGroup[] {
  return inGroups(members).map(({ trustType, trusts }) => ({
    trustType,
    trusts: trusts.map((trust) => rowOf(trust, reference)),
  }));
}

/** One trust of the matrix. Of one that has not published nothing is known, not even whether it has begun. */
export function rowOf(trust: ComparedTrust, reference: Reference): ComparisonRow {
  const { organisationId, name, publication, figures } = trust;
  const row = { organisationId, name, trustType: typeOf(trust) };
  if (!publication || !figures) return { ...row, ...unpublished(trust, reference) };
  const { content } = publication;
  const sections = [...figures.sections].map(([code, figure]) => sectionCell(code, figure, content));
  const whyNot = [...new Set(sections.flatMap((cell) => cell.whyNot ?? []))];
  return {
    ...row,
    published: true,
    withdrawnOn: null,
    parts: content.parts,
    waveDate: content.waveDate,
    method: content.method,
    coverage: content.coverage,
    instrumentVersion: content.instrument.version,
    incomplete: content.incomplete,
    compares: whyNot.length === 0,
    whyNot,
    remarks: remarksOn(content),
    sections,
    items: content.items && [...figures.items].map(([code, figure]) => itemCell(code, figure, content)),
  };
}

type OfPublication = Omit<ComparisonRow, 'organisationId' | 'name' | 'trustType'>;

function unpublished({ withdrawnOn }: SeenTrust, { instrument }: Reference): OfPublication {
  const words = inPlaceOfPublication(withdrawnOn);
  return {
    published: false,
    withdrawnOn,
    parts: null,
    waveDate: null,
    method: null,
    coverage: null,
    instrumentVersion: null,
    incomplete: null,
    compares: false,
    whyNot: [],
    remarks: [],
    sections: instrument.sections.map(({ code }) => ({
      code,
      level: null,
      words,
      shared: false,
      whyNot: null,
      correction: null,
    })),
    items: null,
  };
}

/** What is said of a trust with nothing published: the same whether it has begun or not. */
export function inPlaceOfPublication(withdrawnOn: string | null): string {
  return withdrawnOn === null ? 'Not yet published' : `Withdrawn on ${dayInFull(withdrawnOn)}`;
}

function remarksOn({ incomplete, notes, notShared, corrections = [] }: PublishedContent): string[] {
  const open = incomplete ? ['Incomplete: more than a third of the items are parked, not agreed or not assured.'] : [];
  return [
    ...open,
    ...corrections.flatMap(correctionInWords),
    ...notes,
    ...(notShared.length > 0 ? [`Not shared: ${notShared.join('; ')}.`] : []),
  ];
}

function sectionCell(
  code: string,
  { published, whyNot }: Figure<PublishedSection>,
  { instrument, corrections }: PublishedContent,
): SectionCell {
  const correction = besideTheFigure(corrections, 'sections', code);
  if (!published)
    return { code, level: null, words: `Not asked in version ${instrument.version}`, shared: false, whyNot, correction };
  return { code, level: published.level, words: published.levelWords, shared: true, whyNot, correction };
}

function itemCell(code: string, { published, whyNot }: Figure<PublishedItem>, { corrections }: PublishedContent): ItemCell {
  return {
    code,
    level: published?.level ?? null,
    outcome: published?.outcome ?? null,
    evidenceGrade: published?.evidenceGrade ?? null,
    overClaim: published?.overClaim ?? null,
    shared: published !== null,
    whyNot,
    correction: besideTheFigure(corrections, 'items', code),
  };
}
