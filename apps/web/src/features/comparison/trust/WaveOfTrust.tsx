import { Fold } from '../../../ui/Folds.js';
import { Table } from '../../../ui/Table.js';
import type { TrustWave } from '../comparison.js';
import { FigureWords } from './FigureWords.js';
import { ItemsOfTrust } from './ItemsOfTrust.js';

/** One result: what it rests on, what the trust says of it, its sections and items, and what this reader does not see of it. */
export function WaveOfTrust({ wave, folded = false }: { wave: TrustWave; folded?: boolean }) {
  const { about, explanation, remarks, sections, items, notSeen } = wave;
  return (
    <>
      {folded ? null : <p>{about}</p>}
      {explanation === null ? null : (
        <blockquote className="c-explained">
          <p className="c-about">The trust says</p>
          <p>{explanation}</p>
        </blockquote>
      )}
      {remarks.length > 0 ? (
        <ul>
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      ) : null}
      <Table
        caption="Levels by section"
        rows={sections}
        rowKey={({ code }) => code}
        columns={[
          { key: 'title', heading: 'Section', cell: ({ title }) => title },
          { key: 'level', heading: 'Level', cell: (section) => <FigureWords figure={section} /> },
        ]}
      />
      {items === null ? null : <ItemsOfTrust items={items} sections={sections} />}
      {notSeen.length > 0 ? (
        <Fold
          level={3}
          title="What you do not see, and why"
          about={notSeen.length === 1 ? '1 thing' : `${notSeen.length} things`}
        >
          <ul>
            {notSeen.map(({ what, why }) => (
              <li key={what}>
                <strong>{what}.</strong> {why}
              </li>
            ))}
          </ul>
        </Fold>
      ) : null}
    </>
  );
}
