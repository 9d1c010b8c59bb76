import { whoSpeaksLast } from '@candour/assessment';
import { Details } from '../../ui/Details.js';

/** What whoever runs the meeting may ask now: three at once, to be read out as they stand. Never who. */
export function Prompts({ now, later }: { now: readonly string[]; later: readonly string[] }) {
  if (now.length === 0) return null;
  return (
    <section className="m-prompts" aria-labelledby="prompts-title">
      <h3 id="prompts-title">To ask</h3>
      <Asked prompts={now} />
      <p className="m-prompts__last">{whoSpeaksLast}</p>
      {later.length > 0 ? (
        <Details summary={`More to ask (${later.length})`}>
          <Asked prompts={later} />
        </Details>
      ) : null}
    </section>
  );
}

function Asked({ prompts }: { prompts: readonly string[] }) {
  return (
    <ul>
      {prompts.map((prompt) => (
        <li key={prompt}>{prompt}</li>
      ))}
    </ul>
  );
}
