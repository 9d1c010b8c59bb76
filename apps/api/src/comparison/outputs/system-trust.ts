import type { FigureBasis, SystemCell, SystemTrust } from '@candour/board-paper';
import { itemsOf } from '@candour/instrument';
import { capital } from '../../platform/words.js';
import { ageInWords, commonItemsWith, METHOD_WORDS } from '../basis.js';
import { type Subject, whyNotLikeReference } from '../comparable.js';
import type { Reference } from '../comparison-reference.js';
import { typeOf } from '../comparison-rows.js';
import { whyNotCorrected } from '../corrected.js';
import { newestOf } from '../findings/shared-subjects.js';
import type { PublishedContent, PublishedItem, PublishedSection } from '../publication/published-content.dto.js';
import { besideTheFigure, correctionInWords, publishedItemInWords } from '../publication/published-words.js';
import { laterWentInWords, stateOf } from '../row-state.js';
import type { SeenPublication, SeenTrust } from '../seen/seen.js';

/** A trust as a paper or an export of its system tells of it: every figure with all that travels with it. */
export function systemTrust(trust: SeenTrust, reference: Reference, today: string): SystemTrust {
  const { name, code } = trust;
  const publication = newestOf(trust);
  const named = { name, code, trustType: typeOf(trust) };
  if (!publication) return { ...named, ...NOTHING, inPlace: stateOf(trust).words ?? '' };
  const { content } = publication;
  const sections = byCode(content.sections);
  const items = content.items && byCode(content.items);
  return {
    ...named,
    inPlace: '',
    laterWent: laterWentInWords(trust),
    about: basisOf(content, reference, today),
    sections: reference.instrument.sections.map((section) => sectionCell(content, reference, section.code, sections)),
    items: items && itemsOf(reference.instrument).map((item) => itemCell(content, reference, item.code, items)),
    notShared: content.notShared,
    explanations: explanationsOf(publication),
    corrections: (content.corrections ?? []).flatMap(correctionInWords),
  };
}

const NOTHING = {
  laterWent: null,
  about: null,
  sections: [],
  items: null,
  notShared: [],
  explanations: [],
  corrections: [],
} as const;

function basisOf(content: PublishedContent, reference: Reference, today: string): FigureBasis {
  const { waveDate, method, coverage, instrument } = content;
  const { alike, all } = commonItemsWith(reference)(content);
  return {
    waveDate,
    age: ageInWords(waveDate, today),
    method: capital(METHOD_WORDS[method]),
    coverage,
    version: instrument.version,
    commonItems: alike === all ? `All ${all}` : `${alike} of ${all}`,
  };
}

type By<Published> = ReadonlyMap<string, Published>;

const byCode = <Published extends { readonly code: string }>(all: readonly Published[]): By<Published> =>
  new Map(all.map((one) => [one.code, one]));

function sectionCell(content: PublishedContent, reference: Reference, code: string, sections: By<PublishedSection>): SystemCell {
  const section = sections.get(code);
  const whyNot = whyNotOf(content, reference, { section: code });
  const words = section?.levelWords ?? `Not asked in version ${content.instrument.version}`;
  return { ...cell(section?.level ?? null, withCorrection(words, content, 'sections', code)), whyNot };
}

function itemCell(content: PublishedContent, reference: Reference, code: string, items: By<PublishedItem>): SystemCell {
  const item = items.get(code);
  const whyNot = whyNotOf(content, reference, { item: code });
  if (!item) return { ...cell(null, `Not asked in version ${content.instrument.version}`), whyNot };
  const words = withCorrection(publishedItemInWords(item), content, 'items', code);
  return { ...cell(item.level, words), grade: item.evidenceGrade ?? null, overClaim: item.overClaim ?? null, whyNot };
}

const whyNotOf = (content: PublishedContent, reference: Reference, subject: Subject): string | null =>
  whyNotLikeReference(content, reference, subject) ?? whyNotCorrected(content, subject);

const cell = (level: number | null, words: string): SystemCell => ({ level, words, grade: null, overClaim: null, whyNot: null });

function withCorrection(words: string, { corrections }: PublishedContent, of: 'items' | 'sections', code: string): string {
  const correction = besideTheFigure(corrections, of, code);
  return correction === null ? words : `${words.replace(/\.$/u, '')}. ${correction}`;
}

/** Under the title of what they stand beside; nothing where the trust does not share them. */
function explanationsOf({ content, explanations }: SeenPublication): SystemTrust['explanations'] {
  const titles = new Map<string, string>([
    ...content.sections.map(({ code, title }) => [`section ${code}`, title] as const),
    ...(content.items ?? []).map(({ code, title }) => [`item ${code}`, title] as const),
  ]);
  return explanations.map(({ subject, code, words }) => ({ of: titles.get(`${subject} ${code}`) ?? 'All of it', words }));
}
