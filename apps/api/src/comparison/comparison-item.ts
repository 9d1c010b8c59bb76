import type { Item } from '@candour/instrument';
import { type PeerFigure, peerFigure, SYSTEM_AGGREGATE_FROM, systemFigure } from '@candour/scoring';
import { inWords, many } from '../platform/words.js';
import type { ComparisonItemResponse, Dot, Peers } from './comparison.dto.js';
import type { ComparedTrust } from './comparison-figures.js';
import { inGroups, inPlaceOfPublication, typeOf } from './comparison-rows.js';
import { itemFinding, levelsThatCompare } from './findings/headlines.js';
import { besideTheFigure, publishedItemInWords } from './publication/published-words.js';

/** One item across the trusts of a system, like trusts together, each group with the middle of its kind in England where enough can be seen. */
export function itemAcross(trusts: readonly ComparedTrust[], item: Item): ComparisonItemResponse {
  const members = trusts.filter(({ member }) => member);
  const here = levelsThatCompare(members, { item: item.code });
  return {
    item: {
      code: item.code,
      title: item.title,
      question: item.question,
      levels: item.levels.map(({ value, name, statement }) => ({ level: value, name, statement })),
    },
    groups: inGroups(members).map(({ trustType, trusts: alike }) => ({
      trustType,
      dots: alike.map((trust) => dotOf(trust, item)),
      peers: peersOf(
        trusts.filter((trust) => typeOf(trust) === trustType),
        item,
      ),
    })),
    finding: itemFinding(here, systemFigure(here).boards, SYSTEM_AGGREGATE_FROM),
  };
}

function dotOf({ organisationId, name, publication, figures, withdrawnOn }: ComparedTrust, { code }: Item): Dot {
  const trust = { organisationId, name };
  const none = { level: null, evidenceGrade: null, compares: false, whyNot: [], correction: null };
  const figure = figures?.items.get(code);
  if (!publication || !figure) return { ...trust, ...none, words: inPlaceOfPublication(withdrawnOn), waveDate: null };
  const { content } = publication;
  const { published: found, whyNot } = figure;
  const words = found ? publishedItemInWords(found) : content.items ? 'Not asked' : 'Not shared';
  return {
    ...trust,
    level: found?.level ?? null,
    words,
    evidenceGrade: found?.evidenceGrade ?? null,
    waveDate: content.waveDate,
    compares: whyNot === null,
    whyNot: whyNot === null ? [] : [whyNot],
    correction: besideTheFigure(content.corrections, 'items', code),
  };
}

function peersOf(alike: readonly ComparedTrust[], { code }: Item): Peers {
  const figure = peerFigure(levelsThatCompare(alike, { item: code }));
  return { median: figure.kind === 'median' ? figure.median : null, words: peersInWords(figure) };
}

/** @example peersInWords({ kind: 'too-few', boards: 2, needed: 6 }) // 'Too few like trusts to say: two can be seen, and it takes six.' */
export function peersInWords(figure: PeerFigure): string {
  if (figure.kind === 'too-few') {
    const seen = figure.boards === 0 ? 'none' : inWords(figure.boards);
    return `Too few like trusts to say: ${seen} can be seen, and it takes ${inWords(figure.needed)}.`;
  }
  const range = figure.q1 === null || figure.q3 === null ? '' : `, half of them or more between ${figure.q1} and ${figure.q3}`;
  return `The middle of ${many(figure.boards, 'independent board')} of this type is level ${figure.median}${range}.`;
}
