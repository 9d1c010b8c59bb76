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
            <span className="c-quiet c-sources__more">
              Licence: {licence}. Used for: {use}.
            </span>
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
                <span className="c-quiet c-sources__more">
                  {publisher}, {date}.
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
