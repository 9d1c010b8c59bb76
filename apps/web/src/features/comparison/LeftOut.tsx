/** What stays at home: at this detail, and at any. */
export function LeftOut({ words, notShared }: { words: readonly string[]; notShared: readonly string[] }) {
  return (
    <section className="c-left-out" aria-labelledby="left-out">
      <h2 id="left-out">What is left out</h2>
      {notShared.length > 0 ? (
        <>
          <p>At this detail:</p>
          <ul>
            {notShared.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      ) : null}
      <p>Always, at every detail:</p>
      <ul>
        {words.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </section>
  );
}
