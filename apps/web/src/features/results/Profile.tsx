import { profileChart, profileLegend } from '@candour/charts';
import { groupWordInWords } from '@candour/scoring';
import { useNarrow } from '../../platform/narrow.js';
import { useSearchParam } from '../../platform/use-search-param.js';
import { Details } from '../../ui/Details.js';
import { Drawing } from '../../ui/Drawing.js';
import { Radios } from '../../ui/Radios.js';
import { Table } from '../../ui/Table.js';
import { correctedSection } from './corrected.js';
import { ItemRow } from './ItemRow.js';
import { type EvidencePiece, inProfile, type ResultItem, type Results, titlesIn } from './results.js';
import { SectionHeading } from './SectionHeading.js';
import { Signs } from './Signs.js';
import { asSorting, type Sorting, sorted } from './sort-items.js';

interface ProfileProps {
  readonly results: Results;
  readonly evidence: readonly EvidencePiece[];
  /** Where evidence is added, while this person may. */
  readonly addEvidence: string | null;
  /** The chair, of a sealed record. */
  readonly mayCorrect: boolean;
}

const orders: readonly { value: Sorting; words: string }[] = [
  { value: 'section', words: 'By section' },
  { value: 'disagreement', words: 'Most disagreement first' },
  { value: 'over-claim', words: 'Furthest above its evidence first' },
];

/** The profile: every question a row, in the order one chooses; checks and pitfalls beside. */
export function Profile({ results, evidence, addEvidence, mayCorrect }: ProfileProps) {
  const [chosen, choose] = useSearchParam('sort');
  const sorting = asSorting(chosen);
  const questions = results.sections.flatMap(({ items }) => items.filter(isQuestion));
  const { corrections, assessment } = results;
  const about = { assessmentId: assessment.id, titlesOf: titlesIn(results), evidence, addEvidence, corrections, mayCorrect };
  const rows = (items: readonly ResultItem[]) => items.map((item) => <ItemRow key={item.itemCode} item={item} {...about} />);
  return (
    <section aria-labelledby="profile-title">
      <h2 id="profile-title">The profile</h2>
      {results.groupWord ? <p className="c-quiet">{groupWordInWords(results.groupWord)}.</p> : null}
      {questions.length > 0 ? <HowToRead sorting={sorting} onSort={(value) => choose(value === 'section' ? '' : value)} /> : null}
      {sorting === 'section' || questions.length === 0 ? (
        results.sections.map((section) => (
          <section key={section.code} className="c-section" aria-labelledby={`section-${section.code}`}>
            <SectionHeading section={section} corrected={correctedSection(corrections, section.code)} />
            {rows(section.items.filter(isQuestion))}
            <Signs items={section.items.filter((item) => !isQuestion(item))} {...about} />
          </section>
        ))
      ) : (
        <>
          <div className="c-section">
            <h3 className="c-section__title">All questions</h3>
            {rows(sorted(questions, sorting))}
          </div>
          <Signs items={results.sections.flatMap(({ items }) => items.filter((item) => !isQuestion(item)))} {...about} />
        </>
      )}
      {questions.length > 0 ? <Numbers items={questions} /> : null}
    </section>
  );
}

/** In which order, and what the marks mean. An instrument of checks alone has neither: it is read as a list. */
function HowToRead({ sorting, onSort }: { sorting: Sorting; onSort: (value: Sorting) => void }) {
  const narrow = useNarrow();
  return (
    <>
      <div className="c-sort">
        <Radios name="sort" label="Order" options={orders} value={sorting} onChange={onSort} />
      </div>
      <p className="c-quiet c-on-screen">Open an item to see what stands behind it.</p>
      <div className="c-legend">
        <Drawing node={profileLegend(narrow ? 'narrow' : 'wide')} />
      </div>
    </>
  );
}

const isQuestion = ({ kind }: ResultItem) => kind === 'question';

/** The data of the picture, in the order of the instrument. */
function Numbers({ items }: { items: readonly ResultItem[] }) {
  const { table } = profileChart({ title: 'Profile of the questions', items: items.map(inProfile), shape: 'wide' });
  return (
    <Details summary="The numbers as a table">
      <Table
        caption={table.caption}
        onPhone="scroll"
        rows={table.rows}
        rowKey={([first]) => first ?? ''}
        columns={table.columns.map((heading, index) => ({
          key: heading,
          heading,
          cell: (row: readonly string[]) => row[index] ?? '',
        }))}
      />
    </Details>
  );
}
