import type { ReactNode } from 'react';
import { day, month } from '../../platform/in-london.js';
import { Table } from '../../ui/Table.js';
import { beside, type Explanations, lowerFirst, Said } from './beside.js';
import { PublishedItems } from './PublishedItems.js';
import type { PublishedContent } from './publication.js';

interface PublishedContentViewProps {
  readonly heading: string;
  /** Between the heading and the figures: who reads them. */
  readonly before?: ReactNode;
  readonly content: PublishedContent;
  readonly explanations?: Explanations;
}

/** A publication as its readers have it: nothing is worked out here, so that what is looked at is what is sent. */
export function PublishedContentView({ heading, before, content, explanations = [] }: PublishedContentViewProps) {
  const {
    organisation,
    instrument,
    waveDate,
    sealedOn,
    coverage,
    incomplete,
    notes,
    sections,
    items,
    corrections = [],
  } = content;
  return (
    <section className="c-published" aria-labelledby="published-title">
      <h2 id="published-title">{heading}</h2>
      {before}
      <p>
        <strong>{organisation.name}</strong>
        {organisation.trustType ? `, ${organisation.trustType.toLowerCase()}` : null}. {instrument.title}, version{' '}
        {instrument.version}. {month(waveDate)}, {methods[content.method]}; sealed on {day(sealedOn)}. How much of the board
        answered: {coverage.toLowerCase()}.
      </p>
      <Said explanations={explanations} subject="whole" code="all" />
      {incomplete ? <p>Incomplete: more than a third of the items are parked, not agreed or not assured.</p> : null}
      {corrections.flatMap((one) =>
        [...one.items, ...one.sections].map(({ code, title, said, shouldRead }) => (
          <p key={`${one.number} ${code}`}>
            <strong>Corrected on {day(one.on)}:</strong> ‘{title}’ should read {lowerFirst(shouldRead)}, not {lowerFirst(said)}.
          </p>
        )),
      )}
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <Table
        caption="Sections"
        rows={sections}
        rowKey={({ code }) => code}
        columns={[
          { key: 'title', heading: 'Section', cell: ({ title }) => title },
          {
            key: 'level',
            heading: 'Level',
            cell: ({ code, level }) => beside(level === null ? 'None' : String(level), content, 'sections', code),
          },
          {
            key: 'words',
            heading: 'In words',
            cell: ({ code, levelWords, lifted }) => (
              <>
                {[levelWords, ...lifted.map(({ reason }) => `Not held at level 3, for this reason: ${reason}`)].join(' ')}
                <Said explanations={explanations} subject="section" code={code} />
              </>
            ),
          },
        ]}
      />
      {items ? <PublishedItems content={content} items={items} explanations={explanations} /> : null}
    </section>
  );
}

const methods = {
  survey: 'scored before the meeting',
  room: 'scored in the room',
  both: 'scored before the meeting and in the room',
} as const;
