import type { ReactNode } from 'react';
import { day, month } from '../../platform/in-london.js';
import { Table } from '../../ui/Table.js';
import type { PublicationOfAssessment, PublishedContent } from './publication.js';

type Explanations = PublicationOfAssessment['explanations'];

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
                {[levelWords, ...lifted.map(({ reason }) => reason)].join(' ')}
                <Said explanations={explanations} subject="section" code={code} />
              </>
            ),
          },
        ]}
      />
      {items ? <Items content={content} items={items} explanations={explanations} /> : null}
    </section>
  );
}

const methods = {
  survey: 'scored before the meeting',
  room: 'scored in the room',
  both: 'scored before the meeting and in the room',
} as const;

type Item = NonNullable<PublishedContent['items']>[number];

interface ItemsProps {
  readonly content: PublishedContent;
  readonly items: readonly Item[];
  readonly explanations: Explanations;
}

function Items({ content, items, explanations }: ItemsProps) {
  const titles = new Map(items.map(({ code, title }) => [code, title]));
  const [withEvidence, withAmbition] = [content.parts.includes('evidence'), content.parts.includes('ambition')];
  return (
    <Table
      caption="Items"
      rows={items}
      rowKey={({ code }) => code}
      columns={[
        { key: 'title', heading: 'Item', cell: ({ title }) => title },
        {
          key: 'level',
          heading: 'What the board agreed',
          cell: (item) => (
            <>
              {beside(agreed(item, titles), content, 'items', item.code)}
              <Said explanations={explanations} subject="item" code={item.code} />
            </>
          ),
        },
        { key: 'views', heading: 'Views', cell: ({ views }) => views ?? '–' },
        ...(withAmbition
          ? [
              {
                key: 'ambition',
                heading: 'Ambition',
                cell: ({ ambition }: Item) => (ambition ? `Level ${ambition.level} by ${day(ambition.on)}` : '–'),
              },
            ]
          : []),
        ...(withEvidence
          ? [
              { key: 'grade', heading: 'Evidence grade', cell: ({ evidenceGrade }: Item) => evidenceGrade ?? '–' },
              {
                key: 'over',
                heading: 'Above its evidence',
                cell: ({ overClaim }: Item) => (overClaim ? levels(overClaim) : '–'),
              },
            ]
          : []),
      ]}
    />
  );
}

/** What the trust says beside a figure. */
function Said({ explanations, subject, code }: { explanations: Explanations; subject: string; code: string }) {
  const said = explanations.find((one) => one.subject === subject && one.code === code);
  return said ? <span className="c-said">The trust says: {said.words}</span> : null;
}

const levels = (count: number) => `${count} ${count === 1 ? 'level' : 'levels'}`;

const outcomes = {
  agreed: 'Agreed',
  'not-agreed': 'Not agreed or not assured',
  'not-applicable': 'Not applicable',
  parked: 'Parked',
} as const;

function agreed({ level, levelName, outcome, kind, heldAt }: Item, titles: ReadonlyMap<string, string>): string {
  if (level === null) return outcomes[outcome];
  const name = kind === 'question' ? `Level ${level}${levelName ? `: ${levelName}` : ''}` : (levelName ?? String(level));
  return heldAt ? `${name}, held at ${heldAt.level} by ${heldAt.by.map((code) => titles.get(code) ?? code).join(', ')}` : name;
}

/** A figure with what it should read, where it was corrected. */
function beside(figure: string, { corrections = [] }: PublishedContent, of: 'items' | 'sections', code: string): string {
  const newest = corrections.flatMap((one) => one[of].filter((corrected) => corrected.code === code)).at(-1);
  return newest ? `${figure} (corrected: should read ${lowerFirst(newest.shouldRead)})` : figure;
}

const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
