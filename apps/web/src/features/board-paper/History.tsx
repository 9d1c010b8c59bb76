import { dayAndTime } from '../../platform/in-london.js';
import { Details } from '../../ui/Details.js';
import type { PaperChange } from './paper.js';

/** Who changed what, and when: the newest first, with what stood there before and what stands there after. */
export function History({ changes }: { changes: readonly PaperChange[] }) {
  if (changes.length === 0) return <p>Nothing has been changed yet.</p>;
  return (
    <ol className="c-history">
      {changes
        .map((change, place) => ({ change, place: changes.length - place }))
        .map(({ change: { at, who, what, before, after, number }, place }) => (
          <li key={place}>
            <p className="c-history__what">{what}</p>
            <p className="c-quiet">
              {who}, {dayAndTime(at)}, version {number}
            </p>
            {before === null && after === null ? null : (
              <Details
                summary={
                  <>
                    Before and after <span className="nhsuk-u-visually-hidden">: {what}</span>
                  </>
                }
              >
                <Side label="Before" words={before} />
                <Side label="After" words={after} />
              </Details>
            )}
          </li>
        ))}
    </ol>
  );
}

function Side({ label, words }: { label: string; words: string | null }) {
  return (
    <>
      <p className="c-history__side">{label}</p>
      <p className="c-history__words">{words === null || words === '' ? 'Nothing' : words}</p>
    </>
  );
}
