import { type MatrixTrust, matrixChart } from '@candour/charts';
import { chartBlock } from '../../chart.js';
import type { ChartBlock } from '../../outline.js';
import type { SystemFindings, SystemTrust } from '../system-findings.js';

/** As many trusts as stand on a page with the heading above them. */
const TRUSTS_OF_A_PAGE = 18;

const LEVELS = 5;

/** Published levels by section as a picture, or several where one page would not hold it: by type and by name, never by a level. */
export function matrixPictures({ sections, trusts }: Pick<SystemFindings, 'sections' | 'trusts'>): ChartBlock[] {
  const pages = Math.ceil(trusts.length / TRUSTS_OF_A_PAGE);
  return Array.from({ length: pages }, (_, page) => {
    const here = trusts.slice(page * TRUSTS_OF_A_PAGE, (page + 1) * TRUSTS_OF_A_PAGE);
    const title = pages === 1 ? 'Levels by section' : `Levels by section, part ${page + 1} of ${pages}`;
    const types = [...new Set(here.map(({ trustType }) => trustType))];
    const groups = types.map((trustType) => ({
      trustType,
      trusts: here.filter((trust) => trust.trustType === trustType).map((trust) => row(trust, sections)),
    }));
    return chartBlock(title, matrixChart({ title, scale: LEVELS, sections, groups }));
  });
}

function row({ name, inPlace, sections: cells }: SystemTrust, sections: SystemFindings['sections']): MatrixTrust {
  const whyNot = [...new Set(cells.flatMap((cell) => cell.whyNot ?? []))];
  return {
    name,
    inPlace: inPlace === '' ? null : inPlace,
    compares: whyNot.length === 0,
    whyNot,
    cells: cells.map(({ level, words, whyNot: reason }, place) => ({
      sectionCode: sections[place]?.code ?? '',
      shared: true,
      level,
      words,
      evidenceGrade: null,
      compares: reason === null,
    })),
  };
}
