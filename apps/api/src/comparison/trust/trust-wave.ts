import { sectionOf } from '@candour/instrument';
import { findInstrument } from '@candour/instrument/content';
import { basisInWords, commonItemsWith, monthsBetween } from '../basis.js';
import { type Subject, whyNotBetween } from '../comparable.js';
import type { Reference } from '../comparison-reference.js';
import { remarksOn } from '../comparison-rows.js';
import { whatIsNotSeen } from '../publication/not-seen.js';
import type { PublishedContent } from '../publication/published-content.dto.js';
import { besideTheFigure, publishedItemInWords, withReasonsForLifting } from '../publication/published-words.js';
import type { Related, SeenPublication, SeenTrust } from '../seen/seen.js';
import type { TrustFigure, TrustItemFigure, TrustWave } from './trust.dto.js';

/** A publication of a trust or of one that became part of it. */
export interface Wave {
  readonly publication: SeenPublication;
  readonly of: Related | null;
}

interface Beside {
  readonly trust: SeenTrust;
  /** What the figures of this trust are held against: its newest. */
  readonly newest: PublishedContent;
  readonly reference: Reference;
  readonly today: string;
}

/** Before a merger another board decided: its figures stand beside those of the trust of today and compare with none of them. */
const ANOTHER_BOARD = 'It was the board of a trust that became part of this one';

/** One publication as its reader may see it, every figure with what travels with it. */
export function waveOf({ publication, of }: Wave, { trust, newest, reference, today }: Beside): TrustWave {
  const { id, content } = publication;
  const whyNot = (subject: Subject) => (of ? ANOTHER_BOARD : whyNotBetween(content, newest, subject));
  return {
    publicationId: id,
    of: of && { organisationId: of.organisationId, name: of.name, on: of.on },
    waveDate: content.waveDate,
    ageInMonths: monthsBetween(content.waveDate, today),
    about: basisInWords(content, commonItemsWith(reference)(content), today),
    parts: content.parts,
    remarks: remarksOn(content, publication === trust.publications[0] ? trust : undefined),
    explanation: saidBeside(publication, 'whole', null),
    notSeen: whatIsNotSeen(content.parts),
    sections: content.sections.map(
      (section): TrustFigure => ({
        ...{ code: section.code, title: section.title, level: section.level },
        words: withReasonsForLifting(section),
        whyNot: whyNot({ section: section.code }),
        correction: besideTheFigure(content.corrections, 'sections', section.code),
        explanation: saidBeside(publication, 'section', section.code),
      }),
    ),
    items: content.items && itemsOf(publication, content.items, whyNot),
  };
}

function itemsOf(
  publication: SeenPublication,
  items: NonNullable<PublishedContent['items']>,
  whyNot: (subject: Subject) => string | null,
): TrustItemFigure[] {
  const { content } = publication;
  const asked = findInstrument(content.instrument.code, content.instrument.version);
  const titleOf = (one: string) => `‘${items.find((item) => item.code === one)?.title ?? one}’`;
  return items.map((item) => {
    const { code, title, kind, level, views, evidenceGrade = null, overClaim = null, ambition = null } = item;
    return {
      ...{ code, title, kind, level, views, evidenceGrade, overClaim, ambition },
      section: (asked && sectionOf(asked, code)?.code) ?? '',
      words: publishedItemInWords(item, titleOf),
      whyNot: whyNot({ item: code }),
      correction: besideTheFigure(content.corrections, 'items', code),
      explanation: saidBeside(publication, 'item', code),
    };
  });
}

function saidBeside(
  { explanations }: SeenPublication,
  subject: 'whole' | 'section' | 'item',
  code: string | null,
): string | null {
  return explanations.find((one) => one.subject === subject && (code === null || one.code === code))?.words ?? null;
}
