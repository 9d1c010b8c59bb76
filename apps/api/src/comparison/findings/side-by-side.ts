import { type PublishedVersion, questionsOf } from '@candour/instrument';
import { gapOfViews, independentBoards, SYSTEM_AGGREGATE_FROM, VIEWS_DIFFER_FROM, viewsInWords } from '@candour/scoring';
import { capital, inWords, lowerFirst, many, named } from '../../platform/words.js';
import { basisInWords, commonItemsWith } from '../basis.js';
import { whyNotBetween } from '../comparable.js';
import { whyNotBetweenCorrected } from '../corrected.js';
import type { PublishedContent } from '../publication/published-content.dto.js';
import { besideTheFigure, publishedItemInWords } from '../publication/published-words.js';
import type { SeenPublication } from '../seen/seen.js';
import { itemsByCode } from './shared-subjects.js';
import type { Side, SideFigure, SideItem, SidePair } from './side-by-side.dto.js';

/** The board of a system, or a trust, with the newest it has published of the questions that both are asked. */
export interface OneSide {
  readonly organisationId: string;
  readonly name: string;
  readonly publication: Pick<SeenPublication, 'content' | 'leaders'> | null;
  /** What stands in the place of a publication. */
  readonly inPlace: string;
}

/** A trust beside the board of its system, question by question, each figure with how it was made. Neither is the measure of the other. */
export function pairOf(system: OneSide, trust: OneSide, instrument: PublishedVersion, today: string): SidePair {
  const [ofSystem, ofTrust] = [system.publication?.content, trust.publication?.content];
  const items =
    ofSystem?.items && ofTrust?.items
      ? instrument.sections
          .flatMap(questionsOf)
          .map(({ code, title, question }) => ({ code, title, question, ...besideEachOther(ofSystem, ofTrust, code) }))
      : [];
  const side = (one: OneSide) => sideOf(one, instrument, today);
  return { system: side(system), trust: side(trust), sentence: sentenceOn(system, trust, items), items };
}

function besideEachOther(ofSystem: PublishedContent, ofTrust: PublishedContent, code: string) {
  const [system, trust] = [figureIn(ofSystem, code), figureIn(ofTrust, code)];
  const subject = { item: code };
  const whyNot = whyNotBetween(ofSystem, ofTrust, subject) ?? whyNotBetweenCorrected(ofSystem, ofTrust, subject);
  const views = { system: system.level, trust: trust.level };
  return { system, trust, gap: whyNot === null ? gapOfViews(views) : null, words: whyNot ?? viewsInWords(views), whyNot };
}

function figureIn(content: PublishedContent, code: string): SideFigure {
  const item = itemsByCode(content).get(code);
  if (!item) return { level: null, words: 'Not asked', evidenceGrade: null, overClaim: null };
  const correction = besideTheFigure(content.corrections, 'items', code);
  const words = publishedItemInWords(item);
  return {
    level: item.level,
    words: correction === null ? words : `${words}. ${correction}`,
    evidenceGrade: item.evidenceGrade ?? null,
    overClaim: item.overClaim ?? null,
  };
}

function sideOf({ organisationId, name, publication, inPlace }: OneSide, asked: PublishedVersion, today: string): Side {
  if (!publication) {
    const none = { waveDate: null, method: null, coverage: null, instrumentVersion: null };
    return { organisationId, name, words: inPlace, ...none };
  }
  const { content } = publication;
  const { waveDate, method, coverage, instrument, items } = content;
  const common = commonItemsWith({ instrument: asked, method: 'both' })(content);
  const shared = items === null ? ' Only the levels of sections are shared.' : '';
  return {
    ...{ organisationId, name, waveDate, method, coverage },
    instrumentVersion: instrument.version,
    words: `${basisInWords(content, common, today)}${shared}`,
  };
}

function sentenceOn(system: OneSide, trust: OneSide, items: readonly SideItem[]): string {
  if (!system.publication) return `${system.name}: ${lowerFirst(system.inPlace)}. Nothing can stand side by side.`;
  if (!trust.publication) return `${trust.name}: ${lowerFirst(trust.inPlace)}. Nothing can stand side by side.`;
  const compared = items.filter(({ gap }) => gap !== null);
  if (compared.length === 0) return 'No question has a level of both that compares.';
  const apart = compared.filter(({ gap }) => Math.abs(gap ?? 0) >= VIEWS_DIFFER_FROM);
  const asked = many(compared.length, 'question');
  if (apart.length === 0) return `On none of ${asked} do the two stand two levels or more apart.`;
  return `On ${inWords(apart.length)} of ${asked} the two stand two levels or more apart: ${named(apart.map(({ title }) => title))}.`;
}

/** What three or more independent trusts see otherwise than the board of their system, question by question. */
export function sidesInCommon(pairs: readonly { readonly pair: SidePair; readonly leaders: readonly string[] }[]): string[] {
  const questions = new Map(pairs.flatMap(({ pair }) => pair.items.map(({ code, title }) => [code, title] as const)));
  const sentences = [...questions].flatMap(([code, title]) =>
    ([1, -1] as const).flatMap((direction) => {
      const apart = pairs.filter(({ pair }) => {
        const gap = pair.items.find((item) => item.code === code)?.gap ?? 0;
        return gap * direction >= VIEWS_DIFFER_FROM;
      });
      const boards = independentBoards(apart).length;
      if (boards < SYSTEM_AGGREGATE_FROM) return [];
      const how = direction > 0 ? 'higher' : 'lower';
      return [
        `‘${title}’: ${many(boards, 'independent trust')} see it two levels or more ${how} than the integrated care board.`,
      ];
    }),
  );
  const beside = independentBoards(pairs.filter(({ pair }) => pair.items.some(({ gap }) => gap !== null))).length;
  if (sentences.length > 0) return sentences;
  return [
    beside < SYSTEM_AGGREGATE_FROM
      ? `What they see alike or apart: not known. It takes ${inWords(SYSTEM_AGGREGATE_FROM)} independent trusts beside the integrated care board.`
      : `${capital(many(beside, 'independent trust'))} can be seen beside the integrated care board. On no question do ${inWords(SYSTEM_AGGREGATE_FROM)} of them stand two levels or more apart from it.`,
  ];
}
