import type { ResultItem } from './results.js';

/** What members wanted to be heard: dissent in the dissenters' words, and what they shared without a name. */
export function Voices({ item }: { item: ResultItem }) {
  return (
    <>
      <Quotes heading="Dissent" words={item.dissents.map(({ words, signedName }) => ({ words, by: signedName }))} />
      <Quotes heading="Shared by members, in no order" words={without(item.comments)} />
      <Quotes heading="Why it does not apply, shared by members" words={without(item.notApplicableReasons)} />
      {item.comments === null && item.state !== 'waiting' ? (
        <p className="c-quiet">What members shared appears when every item of this section has been revealed.</p>
      ) : null}
    </>
  );
}

const without = (words: readonly string[] | null) => (words ?? []).map((one) => ({ words: one, by: null }));

function Quotes({ heading, words }: { heading: string; words: readonly { words: string; by: string | null }[] }) {
  if (words.length === 0) return null;
  return (
    <>
      <h4 className="c-opened__heading">{heading}</h4>
      {words
        .map((one, place) => ({ ...one, place }))
        .map((one) => (
          <blockquote className="c-quote" key={one.place}>
            <p>{one.words}</p>
            {one.by ? <footer>{one.by}</footer> : null}
          </blockquote>
        ))}
    </>
  );
}
