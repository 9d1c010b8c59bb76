import { findInstrument } from '@candour/instrument/content';
import type { SeenTrust } from '../comparison-source.view.js';
import type { PublishedContent } from '../publication/published-content.dto.js';
import { SECTION_RULE } from '../publication/published-content.js';

interface About {
  readonly id?: string;
  readonly name?: string;
  readonly trustType?: string | null;
  readonly member?: boolean;
  readonly leaders?: readonly string[];
  /** Of every section and item. */
  readonly level?: number;
}

/** A trust as a reader sees it, which publishes one level for everything; told are only the facts that a test is about. */
export function publishing(content: Partial<PublishedContent>, about: About = {}): SeenTrust {
  const { id = 'o', name = 'A trust', trustType = 'Acute trust', member = true, leaders = [], level = 3 } = about;
  const instrument = findInstrument('digital-board', '1.0');
  if (!instrument) throw new Error('the instrument of the tests is gone');
  const { code, version, title, sections } = instrument;
  return {
    organisationId: id,
    name,
    trustType,
    member,
    withdrawnOn: null,
    publication: {
      leaders,
      content: {
        format: 2,
        parts: ['items', 'evidence', 'ambition', 'notes'],
        organisation: { id, name, trustType },
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
        sections: sections.map((section) => ({
          code: section.code,
          title: section.title,
          level,
          levelWords: `Level ${level}.`,
          heldBackBy: [],
          notApplicable: [],
          lifted: [],
        })),
        items: sections.flatMap(({ items }) =>
          items.map((item) => ({
            code: item.code,
            title: item.title,
            kind: item.kind,
            level,
            levelName: null,
            outcome: 'agreed' as const,
            heldAt: null,
            ambition: null,
            views: null,
          })),
        ),
        ...content,
      },
    },
  };
}
