import type { ItemPage } from './library.js';

/** The documents an item was written from, and how it relates to other frameworks, with who says so. */
export function WhereFrom({ data: { sources, relations } }: { data: ItemPage }) {
  return (
    <>
      <h2>Sources</h2>
      <ul className="c-sources">
        {sources.map(({ code, title, publisher, date, licence, use, elements }) => (
          <li key={code}>
            <cite className="c-sources__title">{title}</cite>, {publisher}, {date}
            {elements.length > 0 ? ` (${elements.join(', ')})` : ''}
            <span className="c-quiet c-sources__more">{`Licence: ${asSentence(licence)} Used for: ${asSentence(use)}`}</span>
          </li>
        ))}
      </ul>
      {relations.length > 0 ? (
        <>
          <h2>How it relates to other frameworks</h2>
          <ul className="c-sources">
            {relations.map(({ words, says, publisher, date }) => (
              <li key={words}>
                {words}, says {says}
                <span className="c-quiet c-sources__more">{asSentence(`${publisher}, ${date}`)}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

/** With one full stop at its end, whether or not it has one already. */
const asSentence = (words: string): string => `${words.replace(/\.$/, '')}.`;
