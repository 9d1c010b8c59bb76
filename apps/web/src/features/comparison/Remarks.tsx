import { Details } from '../../ui/Details.js';
import type { Comparison, Row } from './comparison.js';

/** What has to be known besides the figures: of the comparison as a whole, and what each trust says with its own. */
export function Remarks({ comparison: { notes, groups, sections } }: { comparison: Comparison }) {
  const titles = new Map(sections.map(({ code, title }) => [code, title]));
  const rows = groups
    .flatMap(({ trusts }) => trusts)
    .map((row) => ({ row, said: [...row.remarks, ...withoutLevel(row, titles)] }))
    .filter(({ said }) => said.length > 0);
  return (
    <>
      {notes.length > 0 ? (
        <>
          <h3>What to know about this comparison</h3>
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      ) : null}
      {rows.length > 0 ? (
        <Details summary="What each trust says with its figures">
          {rows.map(({ row, said }) => (
            <section key={row.organisationId} aria-label={row.name}>
              <h3 className="c-remarks__name">{row.name}</h3>
              <ul>
                {said.map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
            </section>
          ))}
        </Details>
      ) : null}
    </>
  );
}

/** Why a section that is shared has no level, in the words of the rule. */
const withoutLevel = (row: Row, titles: ReadonlyMap<string, string>): readonly string[] =>
  row.sections
    .filter(({ shared, level }) => shared && level === null)
    .map(({ code, words }) => `${titles.get(code) ?? code}. ${words}`);
