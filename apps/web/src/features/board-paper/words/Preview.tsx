import type { Figure } from '../paper.js';
import { filled, itemsOf, unknownFigures } from './figures.js';
import type { Editable } from './own-words.js';

interface PreviewProps {
  readonly text: string;
  readonly list: Editable['list'];
  readonly figures: readonly Figure[];
}

/** How it will read, while it is typed; and a name in braces that is no figure. */
export function Preview({ text, list, figures }: PreviewProps) {
  const unknown = unknownFigures(text, figures);
  return (
    <div className="c-words__preview">
      <p className="c-words__small">How it will read</p>
      <Filled text={text} list={list} figures={figures} />
      <p className="c-words__unknown" aria-live="polite">
        {unknown.length === 0
          ? ''
          : `There is no figure called ${unknown.map((name) => `{${name}}`).join(' or ')}: it will print as you typed it.`}
      </p>
    </div>
  );
}

/** A text with its figures, as a paragraph or a list. */
export function Filled({ text, list, figures }: PreviewProps) {
  const words = filled(text, figures);
  if (words.trim() === '') return <p className="c-words__nothing">Nothing: this will not be printed.</p>;
  if (list === null) return <p>{words}</p>;
  const items = itemsOf(words)
    .map((item, place) => ({ item, place }))
    .map(({ item, place }) => <li key={place}>{item}</li>);
  return list === 'numbers' ? <ol>{items}</ol> : <ul>{items}</ul>;
}
