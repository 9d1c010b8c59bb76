/** What matters, in a few sentences that could be read aloud. */
export function Sentences({ of }: { of: readonly string[] }) {
  return (
    <ul className="c-sentences">
      {of.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
