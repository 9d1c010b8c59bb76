import type { Item, PublishedVersion, Section } from '@candour/instrument';
import { findInstrument } from '@candour/instrument/content';
import type { PublishedContent, PublishedItem } from '../publication/published-content.dto.js';
import { SECTION_RULE } from '../publication/published-content.js';
import type { SeenPublication, SeenTrust } from '../seen/seen.js';

type Told = Partial<Pick<PublishedItem, 'level' | 'overClaim' | 'ambition' | 'evidenceGrade'>>;

interface Wave {
  readonly waveDate?: string;
  readonly instrument?: string;
  readonly content?: Partial<PublishedContent>;
  /** Items that are not at level 3 (checks *yes*, pitfalls *not us*), and sections that are not. */
  readonly items?: Readonly<Record<string, Told>> | null;
  readonly sections?: Readonly<Record<string, number | null>>;
}

/** Everything that a publication of an instrument says, with nothing in it that a test could be about. */
export function contentOf(
  { code, version, title, sections }: PublishedVersion,
  levelOf: (section: Section) => number | null,
  told: (item: Item) => Told & { readonly level: number | null },
): PublishedContent {
  return {
    format: 2,
    parts: ['items', 'evidence', 'ambition', 'notes'],
    organisation: { id: 'o', name: 'A trust', trustType: null },
    instrument: { code, version, title },
    waveDate: '2026-11-01',
    sealedOn: '2026-11-20',
    method: 'both',
    coverage: 'All',
    coverageKind: 'all',
    sectionRule: SECTION_RULE,
    incomplete: false,
    notes: [],
    notShared: [],
    sections: sections.map((section) => {
      const level = levelOf(section);
      const rest = { levelWords: `Level ${level}.`, heldBackBy: [], notApplicable: [], lifted: [] };
      return { code: section.code, title: section.title, level, ...rest };
    }),
    items: sections.flatMap(({ items }) =>
      items.map((item) => ({
        code: item.code,
        title: item.title,
        kind: item.kind,
        levelName: null,
        outcome: 'agreed' as const,
        heldAt: null,
        ambition: null,
        views: null,
        ...told(item),
      })),
    ),
  };
}

let made = 0;

/** A publication of one board: everything at level 3 but what a test tells. */
export function aPublication({
  waveDate = '2026-11-01',
  instrument: code = 'digital-board',
  content = {},
  items = {},
  sections = {},
}: Wave = {}): SeenPublication {
  const instrument = findInstrument(code, '1.0');
  if (!instrument) throw new Error('the instrument of the tests is gone');
  made += 1;
  return {
    id: `publication ${made}`,
    leaders: [`chair ${made}`],
    explanations: [],
    content: {
      ...contentOf(
        instrument,
        ({ code }) => (code in sections ? (sections[code] ?? null) : 3),
        (item) => ({ level: item.kind === 'pitfall' ? 1 : 3, evidenceGrade: 2, overClaim: 0, ...items?.[item.code] }),
      ),
      parts: items === null ? [] : ['items', 'evidence', 'ambition'],
      waveDate,
      sealedOn: waveDate,
      ...(items === null && { items: null }),
      ...content,
    },
  };
}

/** A trust as a reader sees it, with these publications, newest first; told are only the facts that a test is about. */
export function aSeenTrust(publications: readonly SeenPublication[], about: Partial<SeenTrust> = {}): SeenTrust {
  made += 1;
  return {
    organisationId: `trust ${made}`,
    name: `Trust ${made}`,
    code: null,
    trustType: 'Acute trust',
    trustSubtype: null,
    careSettings: [],
    regionName: null,
    systemNames: [],
    member: true,
    self: false,
    publications,
    formerly: [],
    becameOf: [],
    withdrawnOn: null,
    sharedUntil: null,
    laterGone: null,
    ...about,
  };
}
