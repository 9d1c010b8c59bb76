import { findInstrument } from '@candour/instrument/content';
import type { Listed } from '../listed.js';
import type { PublishedContent } from '../publication/published-content.dto.js';
import type { SeenPublication, SeenTrust } from '../seen/seen.js';
import { aSeenTrust, contentOf } from './boards.js';

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
  const everywhere = contentOf(
    instrument,
    () => level,
    () => ({ level }),
  );
  const publication: SeenPublication = {
    id: `of ${id}`,
    leaders,
    explanations,
    content: { ...everywhere, organisation: { id, name, trustType }, ...content },
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
