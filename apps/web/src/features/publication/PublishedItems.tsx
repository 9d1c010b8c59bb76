import { day } from '../../platform/in-london.js';
import { useNarrow } from '../../platform/narrow.js';
import { Fold, Folds } from '../../ui/Folds.js';
import { type Column, Table } from '../../ui/Table.js';
import { beside, type Explanations, Said } from './beside.js';
import type { PublishedContent } from './publication.js';

type Item = NonNullable<PublishedContent['items']>[number];

interface PublishedItemsProps {
  readonly content: PublishedContent;
  readonly items: readonly Item[];
  readonly explanations: Explanations;
}

const kinds: readonly { readonly kind: Item['kind']; readonly words: string }[] = [
  { kind: 'question', words: 'Questions' },
  { kind: 'check', words: 'Checks' },
  { kind: 'pitfall', words: 'Pitfalls' },
];

/** The published items: one table at a desk; on a phone folded, questions, checks and pitfalls apart. */
export function PublishedItems({ content, items, explanations }: PublishedItemsProps) {
  const narrow = useNarrow();
  const columns = columnsFor(content, explanations);
  const rowKey = ({ code }: Item) => code;
  if (!narrow) return <Table caption="Items" rows={items} rowKey={rowKey} columns={columns} />;
  return (
    <Folds>
      {kinds.map(({ kind, words }) => {
        const ofKind = items.filter((item) => item.kind === kind);
        return ofKind.length === 0 ? null : (
          <Fold key={kind} level={3} title={words} about={`${ofKind.length}, each with what the board agreed`}>
            <Table caption={words} captionHidden rows={ofKind} rowKey={rowKey} columns={columns} />
          </Fold>
        );
      })}
    </Folds>
  );
}

/** A column only for what is shown. */
function columnsFor(content: PublishedContent, explanations: Explanations): readonly Column<Item>[] {
  const titles = new Map(content.items?.map(({ code, title }) => [code, title]));
  return [
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
    { key: 'views', heading: 'Views', cell: ({ views }) => (views === null ? 'Not told' : viewsInWords[views]) },
    ...(content.parts.includes('ambition') ? [ambitionColumn] : []),
    ...(content.parts.includes('evidence') ? evidenceColumns : []),
  ];
}

const viewsInWords = { close: 'Close', apart: 'Apart' } as const;

const ambitionColumn: Column<Item> = {
  key: 'ambition',
  heading: 'Ambition',
  cell: ({ ambition }) => (ambition ? `Level ${ambition.level} by ${day(ambition.on)}` : 'None'),
};

const evidenceColumns: readonly Column<Item>[] = [
  { key: 'grade', heading: 'Evidence grade', cell: ({ evidenceGrade }) => evidenceGrade ?? 'None' },
  { key: 'over', heading: 'Above its evidence', cell: ({ overClaim }) => (overClaim ? levels(overClaim) : 'No') },
];

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
