import type { MarkedRun } from './library.js';

/** A text with the words that were looked for marked. */
export function Runs({ runs }: { runs: readonly MarkedRun[] }) {
  return runs.map(({ text, marked }, place) => {
    // A run is known by its place: the text never changes under it.
    const key = `${place} ${text}`;
    return marked ? (
      <mark key={key} className="c-found__mark">
        {text}
      </mark>
    ) : (
      <span key={key}>{text}</span>
    );
  });
}
