/** How far along: `7 of 18` in words, with a bar that repeats it. The bar is a picture of the words and hidden from screen readers. */
export function Progress({ done, of, words }: { done: number; of: number; words: string }) {
  return (
    <div className="c-progress">
      <p className="c-progress__words">{words}</p>
      <div className="c-progress__bar" aria-hidden="true">
        <div className="c-progress__done" style={{ width: `${of === 0 ? 0 : Math.round((100 * done) / of)}%` }} />
      </div>
    </div>
  );
}
