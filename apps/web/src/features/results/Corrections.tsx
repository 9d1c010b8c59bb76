import { day } from '../../platform/in-london.js';
import { paths } from '../../platform/paths.js';
import { Details } from '../../ui/Details.js';
import { Link } from '../../ui/Link.js';
import type { Correction } from './corrected.js';
import type { Results } from './results.js';

/** What was put right after the seal, each with its reason, minute and checksum; and where the chair corrects something. */
export function Corrections({ results, mayCorrect }: { results: Results; mayCorrect: boolean }) {
  const { corrections, assessment } = results;
  if (corrections.length === 0 && !mayCorrect) return null;
  return (
    <section aria-labelledby="corrections-title" className="c-corrections">
      <h2 id="corrections-title">Corrections</h2>
      {corrections.length === 0 ? <p>Nothing of what was sealed has been corrected.</p> : null}
      <ol className="c-corrections__list">
        {corrections.map((one) => (
          <li key={one.number} value={one.number} id={`correction-${one.number}`}>
            <OneCorrection correction={one} />
          </li>
        ))}
      </ol>
      {mayCorrect ? (
        <p className="c-on-screen">
          <Link to={paths.correct(assessment.id)}>Correct something that was sealed</Link>
        </p>
      ) : null}
    </section>
  );
}

function OneCorrection({ correction }: { correction: Correction }) {
  const { itemTitle, said, shouldRead, sections, reason, minute, by, on, checksum, checksumHolds } = correction;
  return (
    <>
      <p>
        {itemTitle ? <strong>{itemTitle}. </strong> : null}
        Sealed as: {sentence(said)} <strong>Should read: {sentence(shouldRead)}</strong>
      </p>
      {sections.map(({ code, title, said: before, shouldRead: after }) => (
        <p key={code}>
          It follows for ‘{title}’: {after}, not {before.toLowerCase()}.
        </p>
      ))}
      <p>
        {sentence(reason)}{' '}
        <span className="c-quiet">
          Minute {minute}. {by}, {day(on)}.
        </span>
      </p>
      {checksumHolds ? null : (
        <p role="alert">
          <strong>This correction, or one before it, no longer has its checksum.</strong> Do not use it, and tell your company
          secretary.
        </p>
      )}
      <Details summary="Its checksum">
        <p>
          Taken over this correction, the seal and the correction before it: <code className="c-code">{checksum}</code>
        </p>
      </Details>
    </>
  );
}

const sentence = (words: string) => (/[.!?…]$/u.test(words) ? words : `${words}.`);
