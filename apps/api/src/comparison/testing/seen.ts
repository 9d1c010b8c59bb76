import { findInstrument } from '@candour/instrument/content';
import type { Listed } from '../listed.js';
import type { PublishedContent } from '../publication/published-content.dto.js';
import { SECTION_RULE } from '../publication/published-content.js';
import type { SeenPublication, SeenTrust } from '../seen/seen.js';
import { aSeenTrust } from './boards.js';

interface About {
  readonly id?: string;
  readonly name?: string;
  readonly trustType?: string | null;
  readonly member?: boolean;
  readonly leaders?: readonly string[];
  readonly explanations?: SeenPublication['explanations'];
  /** Of every section and item. */
  readonly level?: number;
}

/** A trust as a reader sees it, which publishes one level for everything; told are only the facts that a test is about. */
export function publishing(content: Partial<PublishedContent>, about: About = {}): SeenTrust {
  const {
    id = 'o',
    name = 'A trust',
    trustType = 'Acute trust',
    member = true,
    leaders = [],
    level = 3,
    explanations = [],
  } = about;
  const instrument = findInstrument('digital-board', '1.0');
  if (!instrument) throw new Error('the instrument of the tests is gone');
  const { code, version, title, sections } = instrument;
  const publication: SeenPublication = {
    id: `of ${id}`,
    leaders,
    explanations,
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
  };
  return aSeenTrust([publication], { organisationId: id, name, trustType, member });
}

/** What a lead of a system listed, asked for nothing in particular on a day of November 2026. */
export function listedOn(today = '2026-11-22', some: Partial<Listed> = {}): Listed {
  return {
    key: 'a list',
    asked: { scope: 'system', today },
    reader: { organisationId: 'a system', name: 'A system', kind: 'board-of-system', scope: 'system' },
    instrumentCode: 'digital-board',
    rows: [],
    ofOtherWaves: new Set(),
    notNamed: 0,
    types: [],
    settings: [],
    waves: [],
    ...some,
  };
}
