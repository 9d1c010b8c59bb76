import type { MatrixFigures, MatrixItemFigures, MatrixMark, MatrixResponse, MatrixRow } from '../matrix/matrix.dto.js';

/** One place of a matrix, with all that is said of it. */
export interface UnfoldedCell {
  readonly code: string;
  readonly level: number | null;
  readonly words: string;
  readonly evidenceGrade: number | null;
  readonly overClaim: number | null;
  readonly whyNot: string | null;
  readonly correction: string | null;
  readonly explained: boolean;
}

/** A row as somebody reads it: every text in its place. */
export interface UnfoldedRow extends Pick<MatrixRow, 'organisationId' | 'name' | 'self' | 'member' | 'state' | 'about'> {
  readonly published: boolean;
  readonly waveDate: string | null;
  readonly aboutInWords: string | null;
  readonly compares: boolean;
  readonly whyNot: readonly string[];
  readonly remarks: readonly string[];
  readonly sections: readonly UnfoldedCell[];
  readonly items: readonly UnfoldedCell[] | null;
}

/** The rows of a matrix in their order. */
export function unfolded({ groups, sections, words }: MatrixResponse): UnfoldedRow[] {
  const columns = {
    sections: sections.map(({ code }) => code),
    items: sections.flatMap(({ items }) => items.map(({ code }) => code)),
  };
  return groups
    .flatMap(({ trusts }) => trusts)
    .map((row): UnfoldedRow => {
      const inPlace = row.words === null ? '' : (words[row.words] ?? '');
      const cells = cellsOf(row.sections, columns.sections, words, inPlace);
      const whyNot = [...new Set(cells.flatMap((cell) => cell.whyNot ?? []))];
      const { organisationId, name, self, member, state, about } = row;
      return {
        ...{ organisationId, name, self, member, state, about, whyNot },
        published: state === 'published',
        waveDate: about?.waveDate ?? null,
        aboutInWords: about ? (words[about.words] ?? null) : null,
        compares: state === 'published' && whyNot.length === 0,
        remarks: row.remarks.map((place) => words[place] ?? ''),
        sections: cells,
        items: row.items && cellsOf(row.items, columns.items, words, inPlace),
      };
    });
}

function cellsOf(
  figures: MatrixFigures | MatrixItemFigures | null,
  codes: readonly string[],
  words: readonly string[],
  inPlace: string,
): UnfoldedCell[] {
  const textAt = (marks: readonly MatrixMark[], at: number): string | null => {
    const mark = marks.find(({ places }) => places.includes(at));
    return mark ? (words[mark.words] ?? null) : null;
  };
  const evidence = figures && 'grades' in figures ? figures : null;
  return codes.map((code, at) => {
    const level = figures?.levels[at] ?? null;
    return {
      code,
      level,
      words: figures ? (textAt(figures.said, at) ?? `Level ${level}.`) : inPlace,
      evidenceGrade: evidence?.grades?.[at] ?? null,
      overClaim: evidence?.overClaims?.[at] ?? null,
      whyNot: figures && textAt(figures.apart, at),
      correction: figures && textAt(figures.corrected, at),
      explained: figures?.explained.includes(at) ?? false,
    };
  });
}
