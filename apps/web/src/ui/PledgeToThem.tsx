import type { Problem } from '../platform/problem.js';
import { Button } from './Button.js';
import { Details } from './Details.js';
import { ErrorSummary } from './ErrorSummary.js';

interface PledgeToThemProps {
  readonly name: string;
  readonly paragraphs: readonly { readonly heading: string; readonly words: string }[];
  readonly waiting: boolean;
  readonly problem: Problem | null;
  readonly onRead: () => void;
}

/** The pledge, for a scribe to read to the member before the first answer. */
export function PledgeToThem({ name, paragraphs, waiting, problem, onRead }: PledgeToThemProps) {
  return (
    <>
      <p>
        Before their first answer, read {name} the pledge: it says who sees what. Tell them too that you will know what they
        answer, and that you tell nobody.
      </p>
      <Details summary="The pledge, to read to them">
        {paragraphs.map(({ heading, words }) => (
          <section key={heading}>
            <h3>{heading}</h3>
            <p>{words}</p>
          </section>
        ))}
      </Details>
      <ErrorSummary problem={problem} />
      <Button waiting={waiting} onPress={onRead}>
        I have read it to them
      </Button>
    </>
  );
}
