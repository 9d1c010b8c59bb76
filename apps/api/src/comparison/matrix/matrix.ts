import type { PublishedVersion } from '@candour/instrument';
import { aloneInWords } from '../alone.js';
import type { Compared } from '../comparison.js';
import { instrumentsToChoose } from '../comparison-query.js';
import { namesOf } from '../comparison-reference.js';
import { inGroups } from '../comparison-rows.js';
import { systemSentences } from '../findings/headlines.js';
import { laterWentNotes } from '../row-state.js';
import type { Scope } from '../seen/seen.js';
import type { MatrixResponse, MatrixSection } from './matrix.dto.js';
import { matrixNotes } from './matrix-notes.js';
import { rowsWith } from './matrix-row.js';
import { Texts } from './texts.js';

/** Trusts × sections and items, in columns. It follows from what was read, and no order in it looks at a level. */
export function matrixOf({ listed, trusts, reference }: Compared, scopes: readonly Scope[]): MatrixResponse {
  const { asked, reader, notNamed, types, settings, waves } = listed;
  const texts = new Texts();
  const rowOf = rowsWith(reference, { today: asked.today, texts });
  const groups = inGroups(trusts).map((group) => ({ trustType: group.trustType, trusts: group.trusts.map(rowOf) }));
  const rows = groups.flatMap((group) => group.trusts);
  const alone = aloneInWords(trusts, asked);
  return {
    reader,
    instrument: namesOf(reference.instrument),
    method: reference.method,
    ...columnsOf(reference.instrument),
    sentences: alone === null ? systemSentences(trusts, reference, asked.today) : [alone],
    groups,
    words: texts.list(),
    notes: matrixNotes(rows, { reference, reader, notNamed, laterWent: laterWentNotes(trusts) }),
    notNamed,
    filters: { scopes, types, settings, instruments: instrumentsToChoose(), waves },
  };
}

/** The columns, with each set of names of levels once. */
function columnsOf({ sections }: PublishedVersion): { scales: string[][]; sections: MatrixSection[] } {
  const scales = new Texts();
  const columns = sections.map((section) => ({
    code: section.code,
    title: section.title,
    items: section.items.map(({ code, title, kind, levels }) => ({
      code,
      title,
      kind,
      scale: scales.place(JSON.stringify(levels.map(({ name }) => name))),
    })),
  }));
  return { scales: scales.list().map((names) => JSON.parse(names) as string[]), sections: columns };
}
