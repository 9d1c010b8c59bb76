/** What has to be known besides the figures. */
export function Notes({ of }: { of: readonly string[] }) {
  if (of.length === 0) return null;
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">What to know about this comparison</h2>
      <ul>
        {of.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
}
