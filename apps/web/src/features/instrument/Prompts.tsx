/** Words under a heading; nothing where there are none. */
export function Prompts({ heading, words, list = false }: { heading: string; words: readonly string[]; list?: boolean }) {
  const said = words.filter((one) => one !== '');
  if (said.length === 0) return null;
  return (
    <>
      <h2>{heading}</h2>
      {list ? (
        <ul>
          {said.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      ) : (
        said.map((one) => <p key={one}>{one}</p>)
      )}
    </>
  );
}
