import { useSuspenseQueries } from '@tanstack/react-query';
import { assessmentQuery } from '../../platform/assessment.js';
import { month } from '../../platform/in-london.js';
import { paths } from '../../platform/paths.js';
import { useRouteParam } from '../../platform/route.js';
import { Empty } from '../../ui/Empty.js';
import { InsetText } from '../../ui/InsetText.js';
import { Page } from '../../ui/Page.js';
import { ExplainFigure } from './ExplainFigure.js';
import { explanationsQuery, type Figure } from './explanations.js';
import './publication.scss';

const groups: readonly { readonly subject: Figure['subject']; readonly heading: string }[] = [
  { subject: 'whole', heading: 'The whole result' },
  { subject: 'section', heading: 'Sections' },
  { subject: 'item', heading: 'Items' },
];

/** What the trust says beside its own published figures: a reason at hand for whoever reads a level. */
export function Explanations() {
  const id = useRouteParam('id');
  const [assessment, explanations] = useSuspenseQueries({ queries: [assessmentQuery(id), explanationsQuery(id)] });
  const { open, whyNot, atFirst, sharing, figures } = explanations.data;
  const { instrumentTitle, waveDate, organisationName } = assessment.data;
  return (
    <Page
      title="Explanations"
      caption={`${organisationName} · ${instrumentTitle}, ${month(waveDate)}`}
      back={{ to: paths.results(id), words: 'Back to the results' }}
    >
      {whyNot ? <Empty heading="Nothing to explain">{<p>{whyNot}</p>}</Empty> : null}
      {atFirst ? (
        <InsetText>
          <p>{atFirst}</p>
        </InsetText>
      ) : null}
      {open ? (
        <p>Anybody who reads a figure can read your words beside it: why it is so, what has changed since. {sharing}</p>
      ) : null}
      {groups.map(({ subject, heading }) => {
        const some = figures.filter((figure) => figure.subject === subject);
        if (some.length === 0 || !open) return null;
        return (
          <section key={subject} aria-labelledby={`explain-${subject}`}>
            <h2 id={`explain-${subject}`}>{heading}</h2>
            <ul className="c-explains">
              {some.map((figure) => (
                <ExplainFigure key={figure.code} assessmentId={id} figure={figure} />
              ))}
            </ul>
          </section>
        );
      })}
    </Page>
  );
}
