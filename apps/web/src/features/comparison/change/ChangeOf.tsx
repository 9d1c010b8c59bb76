import type { ChangedTrust } from '../findings/findings.js';
import { lowerFirst } from '../lower-first.js';

/** One figure before and now, and what that is called; why it cannot be said, where it cannot. */
export function ChangeOf({ figure }: { figure: ChangedTrust['sections'][number] | undefined }) {
  if (!figure) return <span className="c-quiet">–</span>;
  const { before, after, words, whyNot } = figure;
  return (
    <>
      {before !== null && after !== null ? (
        <span className="c-change__levels">
          {before}
          <span aria-hidden="true"> → </span>
          <span className="nhsuk-u-visually-hidden"> to </span>
          {after}
        </span>
      ) : null}
      <span className="c-change__words">{whyNot === null ? words : `${words}: ${lowerFirst(whyNot)}`}</span>
    </>
  );
}
