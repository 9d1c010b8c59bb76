import { useState } from 'react';
import { api } from '../../platform/api.js';
import { keep } from '../../platform/keep-file.js';
import { mayAs, useHat } from '../../platform/me.js';
import { useAction } from '../../platform/use-action.js';
import { Button, ButtonGroup } from '../../ui/Button.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import type { Comparison } from './comparison.js';
import { type Chosen, chosenOf, FILTERS, onlyOf } from './filters.js';
import { useFilters } from './use-filters.js';

const kinds = [
  { kind: 'spreadsheet', words: 'Spreadsheet' },
  { kind: 'items', words: 'Items (CSV)' },
  { kind: 'sections', words: 'Sections (CSV)' },
  { kind: 'trusts', words: 'Trusts (CSV)' },
  { kind: 'dictionary', words: 'What each column means (CSV)' },
] as const;
type Kind = (typeof kinds)[number];

/** Files are of one's own system, whatever the page looks at. */
const OF_FILES = FILTERS.filter((name) => name !== 'scope');

/** What the lead of a system reads here, as files, with the choices of the page. A trust takes nothing of others along. */
export function TakeAlong({ reader }: Pick<Comparison, 'reader'>) {
  const hat = useHat();
  const query = chosenOf(onlyOf(useFilters(), OF_FILES));
  const [asked, setAsked] = useState<Kind | null>(null);
  const download = useAction<{ of: Kind; query: Chosen }, void>({
    send: async ({ of, query: chosen }) => {
      const { data, response } = await fileOf(of.kind, chosen);
      if (data instanceof Blob) keep(data, nameIn(response) ?? of.kind);
    },
    said: (_, { of }) => `${of.words}: the file is among your downloads`,
  });
  if (!mayAs(hat, 'ics-lead')) return null;
  return (
    <section className="c-send" aria-labelledby="take-along">
      <h2 id="take-along">Take it along</h2>
      <p>
        What the trusts of your own system share, as files: by the type, care setting, instrument and waves that are chosen above,
        and with what does not compare and why. Each trust reads in its ledger that {reader.name} took it along.
      </p>
      <ErrorSummary problem={download.problem} />
      <ButtonGroup>
        {kinds.map((of) => (
          <Button
            key={of.kind}
            rank="secondary"
            small
            waiting={download.waiting && asked === of}
            onPress={() => {
              if (download.waiting) return;
              setAsked(of);
              download.start({ of, query });
            }}
          >
            {of.words}
          </Button>
        ))}
      </ButtonGroup>
    </section>
  );
}

const fileOf = (kind: Kind['kind'], query: Chosen) =>
  kind === 'spreadsheet'
    ? api.GET('/api/comparison/exports/spreadsheet', { params: { query }, parseAs: 'blob' })
    : api.GET('/api/comparison/exports/{table}', { params: { path: { table: kind }, query }, parseAs: 'blob' });

/** As the server calls the file. */
const nameIn = ({ headers }: Response): string | undefined =>
  /filename="([^"]+)"/.exec(headers.get('content-disposition') ?? '')?.[1];
