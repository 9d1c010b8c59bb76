import { day } from '../../../platform/in-london.js';
import { paths } from '../../../platform/paths.js';
import { Details } from '../../../ui/Details.js';
import { type Column, Table } from '../../../ui/Table.js';
import type { TrustWave } from '../comparison.js';
import { FilterLink } from '../FilterLink.js';
import { FigureWords } from './FigureWords.js';

type Item = NonNullable<TrustWave['items']>[number];

interface ItemsOfTrustProps {
  readonly items: readonly Item[];
  readonly sections: TrustWave['sections'];
}

/** The items of a result, folded section by section; a column only for what is shared. */
export function ItemsOfTrust({ items, sections }: ItemsOfTrustProps) {
  const columns = columnsFor(items);
  return sections.map(({ code, title }) => {
    const ofSection = items.filter(({ section }) => section === code);
    return ofSection.length === 0 ? null : (
      <Details key={code} summary={`${title}, item by item: ${ofSection.length}`}>
        <Table caption={title} captionHidden rows={ofSection} rowKey={(item) => item.code} columns={columns} />
      </Details>
    );
  });
}

function columnsFor(items: readonly Item[]): readonly Column<Item>[] {
  const evidence = items.some(({ evidenceGrade }) => evidenceGrade !== null);
  const ambition = items.some((item) => item.ambition !== null);
  return [
    { key: 'title', heading: 'Item', cell: ({ code, title }) => <FilterLink to={paths.systemItem(code)}>{title}</FilterLink> },
    { key: 'level', heading: 'Level', cell: (item) => <LevelOf item={item} /> },
    ...(evidence ? [{ key: 'evidence', heading: 'Evidence', cell: (item: Item) => evidenceOf(item) }] : []),
    ...(ambition ? [{ key: 'ambition', heading: 'Ambition', cell: (item: Item) => ambitionOf(item) }] : []),
  ];
}

function LevelOf({ item }: { item: Item }) {
  return (
    <>
      <FigureWords figure={item} />
      {item.views === null ? null : <span className="c-about">Views were {item.views}</span>}
    </>
  );
}

function evidenceOf({ evidenceGrade, overClaim }: Item): string {
  if (evidenceGrade === null) return 'None told';
  return overClaim ? `Grade ${evidenceGrade}; the level is ${overClaim} above its proof` : `Grade ${evidenceGrade}`;
}

const ambitionOf = ({ ambition }: Item): string =>
  ambition === null ? 'None' : `Level ${ambition.level} by ${day(ambition.on)}`;
