import { useState } from 'react';
import { day } from '../../platform/in-london.js';
import { Button } from '../../ui/Button.js';
import type { Introduction } from './queries.js';
import { ResultForm } from './ResultForm.js';

/** What came of an introduction, as each side says for itself. */
export function ResultsOfIntroduction({ introduction }: { introduction: Introduction }) {
  const { results, allowed, state, side } = introduction;
  const [writing, setWriting] = useState(false);
  if (state !== 'accepted') return null;
  const own = results.find((result) => result.own);
  return (
    <section aria-labelledby="results-title">
      <h2 id="results-title">What came of it</h2>
      {results.length === 0 ? <p>{nothingYet(side)}</p> : null}
      {results.map(({ organisationName, answerWords, words, saidOn }) => (
        <article className="h-line" key={organisationName}>
          <h3>{organisationName}</h3>
          <p>
            <strong>{answerWords}.</strong> {words}
          </p>
          <p className="h-soft">Said on {day(saidOn)}.</p>
        </article>
      ))}
      {allowed.includes('say-result') && writing ? (
        <ResultForm introduction={introduction} onClose={() => setWriting(false)} />
      ) : null}
      {allowed.includes('say-result') && !writing ? (
        <Button rank={own ? 'secondary' : 'primary'} onPress={() => setWriting(true)}>
          {own ? 'Change what you said' : 'Say what came of it'}
        </Button>
      ) : null}
    </section>
  );
}

const nothingYet = (side: Introduction['side']) =>
  side === 'system'
    ? 'Nothing that both trusts let you read.'
    : 'Nothing yet. Three months after you were introduced, both trusts are asked. You can say it earlier.';
