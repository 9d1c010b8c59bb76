import { basisInWords, commonItemsWith, monthsBetween } from '../basis.js';
import type { ComparedTrust, Figure } from '../comparison-figures.js';
import type { Reference } from '../comparison-reference.js';
import { remarksOn } from '../comparison-rows.js';
import type { PublishedContent, PublishedItem, PublishedSection } from '../publication/published-content.dto.js';
import { besideTheFigure, publishedItemInWords } from '../publication/published-words.js';
import { stateOf } from '../row-state.js';
import type { SeenPublication } from '../seen/seen.js';
import type { MatrixAbout, MatrixFigures, MatrixItemFigures, MatrixRow } from './matrix.dto.js';
import type { Texts } from './texts.js';

/** Makes the rows of one matrix: all of them write their texts into one list. */
export function rowsWith(reference: Reference, { today, texts }: { readonly today: string; readonly texts: Texts }) {
  const commonOf = commonItemsWith(reference);

  const aboutOf = (content: PublishedContent): MatrixAbout => {
    const { waveDate, method, coverage, instrument, incomplete, parts } = content;
    const common = commonOf(content);
    return {
      waveDate,
      ageInMonths: monthsBetween(waveDate, today),
      method,
      coverage,
      instrumentVersion: instrument.version,
      commonItems: common.alike,
      incomplete,
      parts,
      words: texts.place(basisInWords(content, common, today)),
    };
  };

  return (trust: ComparedTrust): MatrixRow => {
    const { organisationId, name, self, member, publication, figures } = trust;
    const { state, words } = stateOf(trust);
    const row = { organisationId, name, self, member, state, words: words === null ? null : texts.place(words) };
    if (!publication || !figures) return { ...row, about: null, sections: null, items: null, remarks: [] };
    return {
      ...row,
      about: aboutOf(publication.content),
      sections: sectionsOf(publication, [...figures.sections], texts),
      items: publication.content.items && itemsOf(publication, [...figures.items], texts),
      remarks: remarksOn(publication.content, trust).map((remark) => texts.place(remark)),
    };
  };
}

type Column<Published> = readonly [code: string, figure: Figure<Published>];

function figuresOf(
  { content, explanations }: SeenPublication,
  of: 'sections' | 'items',
  columns: readonly Column<{ readonly level: number | null }>[],
  texts: Texts,
): Omit<MatrixFigures, 'said'> {
  const subject = of === 'sections' ? 'section' : 'item';
  const explained = new Set(explanations.flatMap((one) => (one.subject === subject ? one.code : [])));
  const levels = columns.map(([, { published }]) => published?.level ?? null);
  return {
    levels,
    apart: texts.marks(columns.map(([, { whyNot }], at) => (levels[at] === null ? null : whyNot))),
    corrected: content.corrections ? texts.marks(columns.map(([code]) => besideTheFigure(content.corrections, of, code))) : [],
    explained: explained.size === 0 ? [] : columns.flatMap(([code], at) => (explained.has(code) ? at : [])),
  };
}

function sectionsOf(publication: SeenPublication, columns: readonly Column<PublishedSection>[], texts: Texts): MatrixFigures {
  const { version } = publication.content.instrument;
  const said = columns.map(([, { published }]) => {
    if (!published) return notAsked(version);
    return published.levelWords === `Level ${published.level}.` ? null : published.levelWords;
  });
  return { ...figuresOf(publication, 'sections', columns, texts), said: texts.marks(said) };
}

function itemsOf(publication: SeenPublication, columns: readonly Column<PublishedItem>[], texts: Texts): MatrixItemFigures {
  const { instrument, parts } = publication.content;
  const said = columns.map(([, { published }]) => {
    if (!published) return notAsked(instrument.version);
    return published.level === null || published.heldAt ? publishedItemInWords(published) : null;
  });
  const evidence = <T>(read: (item: PublishedItem) => T | undefined) =>
    parts.includes('evidence') ? columns.map(([, { published }]) => (published && read(published)) ?? null) : null;
  return {
    ...figuresOf(publication, 'items', columns, texts),
    said: texts.marks(said),
    grades: evidence(({ evidenceGrade }) => evidenceGrade),
    overClaims: evidence(({ overClaim }) => overClaim),
  };
}

const notAsked = (version: string): string => `Not asked in version ${version}`;
