import type { Assessment } from '../../platform/assessment.js';
import { dayAndTime } from '../../platform/in-london.js';
import { Details } from '../../ui/Details.js';
import { InsetText } from '../../ui/InsetText.js';
import type { Results } from './results.js';

/** Whether this is the record or may still change; of a sealed one who sealed it, when, and how to see that it is untouched. */
export function Seal({ results, assessment }: { results: Results; assessment: Assessment }) {
  if (!results.sealed) return <NotSealed state={assessment.state} />;
  return (
    <section className="c-seal" aria-label="Seal">
      <p className="c-seal__words">
        <strong>Sealed</strong>
        {assessment.sealedAt ? ` on ${dayAndTime(assessment.sealedAt)}` : null}
        {assessment.sealedBy ? ` by ${assessment.sealedBy}` : null}. It is read only from then on.
      </p>
      {results.incomplete ? (
        <p className="c-seal__words">
          It was sealed <strong>as incomplete</strong>: more than a third of the items were parked or not agreed.
        </p>
      ) : null}
      {results.corrections.length > 0 ? (
        <p className="c-seal__words">
          {results.corrections.length === 1 ? 'One correction stands' : `${results.corrections.length} corrections stand`} beside
          what was sealed: <a href="#corrections-title">read what was put right</a>.
        </p>
      ) : null}
      {results.checksumHolds === false ? (
        <p className="c-seal__words" role="alert">
          <strong>What is stored no longer has the checksum of its seal.</strong> Do not use it, and tell your company secretary.
        </p>
      ) : null}
      <Details summary="How to see that nothing was changed">
        <p>
          The checksum is taken over everything the board saw. Whoever noted it down at the seal can compare it with this page at
          any time.
        </p>
        <p>
          Checksum: <code className="c-code">{results.checksum}</code>
        </p>
        {results.auditHead ? (
          <p>
            Last entry of the trust’s record of events at the seal: <code className="c-code">{results.auditHead}</code>
          </p>
        ) : null}
      </Details>
    </section>
  );
}

const words: Readonly<Record<string, string>> = {
  agreed: 'The meeting is over and the chair has not sealed it yet. Until then this may still change.',
  cancelled: 'This assessment was cancelled. It shows what had been revealed by then.',
  'not-sealed': 'This assessment was closed without a seal. It is read only, and no paper or publication is made of it.',
};

function NotSealed({ state }: { state: string }) {
  return (
    <InsetText>
      <p>
        {words[state] ?? 'The meeting is under way: this shows what has been revealed so far, and changes as the board goes on.'}
      </p>
    </InsetText>
  );
}
