import type { Compared } from './library.js';

type Field = Compared['whole'][number];

/** Fields before and after, side by side where there is room. What went is struck out, what came is underlined: never by colour alone. */
export function WordsChanged({ fields }: { fields: readonly Field[] }) {
  return fields.map((field) => (
    <div key={field.name} className="c-changed">
      <h4 className="c-changed__name">{field.name.charAt(0).toUpperCase() + field.name.slice(1)}</h4>
      <div className="c-changed__sides">
        <Side heading="Before" field={field} left="added" />
        <Side heading="After" field={field} left="removed" />
      </div>
    </div>
  ));
}

/** One of the two texts: both without the runs that belong to the other. */
function Side({ heading, field, left }: { heading: string; field: Field; left: 'added' | 'removed' }) {
  const runs = field.words.filter(({ kind }) => kind !== left);
  return (
    <div className="c-changed__side">
      <p className="c-changed__heading">{heading}</p>
      <p>
        {runs.length === 0 ? <span className="c-quiet">Nothing</span> : null}
        {runs.map(({ kind, text }, place) => {
          // A run is known by its place: the texts never change under it.
          const key = `${place} ${text}`;
          if (kind === 'removed') return <del key={key}>{text} </del>;
          return kind === 'added' ? <ins key={key}>{text} </ins> : <span key={key}>{text} </span>;
        })}
      </p>
    </div>
  );
}
