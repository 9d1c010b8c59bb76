import type { Item } from '@candour/instrument';
import { peerFigure } from '@candour/scoring';
import { basisInWords, commonItemsWith, monthsBetween } from '../basis.js';
import type { Compared } from '../comparison.js';
import { type ComparedTrust, levelsThatCompare } from '../comparison-figures.js';
import { namesOf } from '../comparison-reference.js';
import { inGroups, typeOf } from '../comparison-rows.js';
import { besideTheFigure, publishedItemInWords } from '../publication/published-words.js';
import { laterWentInWords, stateOf } from '../row-state.js';
import type { ComparisonItemResponse, Dot, Peers } from './item.dto.js';
import { itemFinding, peersInWords } from './item-words.js';

/**
 * One item across the trusts that were asked for, like trusts together, each group with the middle of its kind where enough can be seen.
 *
 * @param england every trust that shares with this reader: those of a type are its peers wherever they are
 */
export function itemAcross(compared: Compared, england: readonly ComparedTrust[], item: Item): ComparisonItemResponse {
  const { listed, trusts, reference } = compared;
  const dotOf = dotsOf(compared, item);
  const groups = inGroups(trusts).map(({ trustType, trusts: alike }) => ({
    trustType,
    dots: alike.map(dotOf),
    peers: peersOf(
      england.filter((trust) => typeOf(trust) === trustType),
      item,
    ),
  }));
  const you = groups.flatMap(({ dots }) => dots).find(({ self }) => self);
  return {
    reader: listed.reader,
    instrument: namesOf(reference.instrument),
    item: {
      code: item.code,
      title: item.title,
      kind: item.kind,
      question: item.question,
      levels: item.levels.map(({ value, name, statement }) => ({ level: value, name, statement })),
    },
    groups,
    you: you ? { level: you.level, words: you.words } : null,
    finding: itemFinding(levelsThatCompare(trusts, item.code), item),
  };
}

function dotsOf({ listed, reference }: Compared, { code }: Item): (trust: ComparedTrust) => Dot {
  const { today } = listed.asked;
  const commonOf = commonItemsWith(reference);
  return (trust) => {
    const { organisationId, name, self, publication, figures } = trust;
    const { state, words: inPlace } = stateOf(trust);
    const dot = { organisationId, name, self, state };
    const figure = figures?.items.get(code);
    if (!publication || !figure) return { ...dot, ...NOTHING, words: inPlace ?? '' };
    const { content, explanations } = publication;
    const { published: found, whyNot } = figure;
    return {
      ...dot,
      level: found?.level ?? null,
      words: found ? publishedItemInWords(found) : content.items ? 'Not asked' : 'Not shared',
      evidenceGrade: found?.evidenceGrade ?? null,
      overClaim: found?.overClaim ?? null,
      waveDate: content.waveDate,
      ageInMonths: monthsBetween(content.waveDate, today),
      about: [basisInWords(content, commonOf(content), today), laterWentInWords(trust)]
        .filter((words) => words !== null)
        .join(' '),
      compares: whyNot === null,
      whyNot: whyNot === null ? [] : [whyNot],
      correction: besideTheFigure(content.corrections, 'items', code),
      explanation: (found && explanations.find((one) => one.subject === 'item' && one.code === code)?.words) ?? null,
    };
  };
}

const NOTHING = {
  level: null,
  evidenceGrade: null,
  overClaim: null,
  waveDate: null,
  ageInMonths: null,
  about: null,
  compares: false,
  whyNot: [],
  correction: null,
  explanation: null,
} as const;

function peersOf(alike: readonly ComparedTrust[], item: Item): Peers {
  const figure = peerFigure(levelsThatCompare(alike, item.code));
  return { median: figure.kind === 'median' ? figure.median : null, words: peersInWords(figure, item) };
}
