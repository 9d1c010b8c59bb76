import { optionParts } from '@candour/charts';
import type { PollQuestion } from './polls.js';

/** What there is to choose from, in the instrument's order, for whoever reads along. */
export function Options({ question }: { question: PollQuestion }) {
  return (
    <section aria-label="The question">
      <h2>{question.question}</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {question.options.map((option) => {
          const [name, rest] = optionParts(option);
          return (
            <li key={option}>
              {rest ? <strong>{name}:</strong> : name} {rest}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
