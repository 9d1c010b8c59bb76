import { paths } from '../../platform/paths.js';
import { Link } from '../../ui/Link.js';
import { SummaryList } from '../../ui/SummaryList.js';
import type { Results } from './results.js';

/** How the meeting went, once it is over: sentences that follow from what the board was shown, and add nothing to it. */
export function MeetingQuality({ results: { quality, assessment, sealed } }: { results: Results }) {
  if (quality.length === 0) return null;
  return (
    <section aria-labelledby="quality-title" className="c-quality">
      <h2 id="quality-title">How the meeting went</h2>
      <SummaryList rows={quality.map(({ label, words }) => ({ term: label, value: words }))} />
      <p className="c-quiet">
        Each line follows from what the board was shown. How many did not know, and how many moved, is never counted out.
        {sealed ? ' It was sealed with the results.' : ''}
      </p>
      <p className="c-on-screen">
        <Link to={paths.decisionRecord(assessment.id)}>The decision record for the minutes</Link>
      </p>
    </section>
  );
}
