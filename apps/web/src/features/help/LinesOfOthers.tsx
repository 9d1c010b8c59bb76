import { month } from '../../platform/in-london.js';
import { Details } from '../../ui/Details.js';
import type { OthersLine } from './queries.js';
import { byQuestion } from './words.js';

/** What other trusts offer, or wish for, by question: found because they chose to be. */
export function LinesOfOthers({ title, lines, nothing }: { title: string; lines: readonly OthersLine[]; nothing: string }) {
  const id = title.toLowerCase().replaceAll(' ', '-');
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lines.length === 0 ? <p>{nothing}</p> : null}
      {byQuestion(lines).map((question) => (
        <Details key={question.key} summary={`${question.title}: ${whose(question.lines)}`}>
          <ul className="h-list">
            {question.lines.map((line) => (
              <li key={line.id}>
                <strong>{line.organisationName}</strong>
                {line.words === '' ? null : <span>{line.words}</span>}
                {line.waveDate === null ? null : <span className="h-soft">From its result of {month(line.waveDate)}.</span>}
              </li>
            ))}
          </ul>
        </Details>
      ))}
    </section>
  );
}

const whose = (lines: readonly OthersLine[]): string =>
  lines.length === 1 ? (lines[0]?.organisationName ?? '') : `${lines.length} trusts`;
