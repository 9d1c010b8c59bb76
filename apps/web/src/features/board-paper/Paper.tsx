import { useSuspenseQueries } from '@tanstack/react-query';
import { assessmentQuery } from '../../platform/assessment.js';
import { month } from '../../platform/in-london.js';
import { mayAs, useHat } from '../../platform/me.js';
import { useNarrow } from '../../platform/narrow.js';
import { paths } from '../../platform/paths.js';
import { useRouteParam } from '../../platform/route.js';
import { Details } from '../../ui/Details.js';
import { Link } from '../../ui/Link.js';
import { Page } from '../../ui/Page.js';
import { CoverSheet } from './CoverSheet.js';
import { Downloads } from './Downloads.js';
import { OutlineView } from './OutlineView.js';
import { paperQuery } from './paper.js';
import './board-paper.scss';

/** The board paper as it will print, at reading size; its cover sheet at the side, and the same as a file. */
export function Paper() {
  const id = useRouteParam('id');
  const hat = useHat();
  const narrow = useNarrow();
  const [assessment, paper] = useSuspenseQueries({ queries: [assessmentQuery(id), paperQuery(id)] });
  const { instrumentTitle, waveDate, organisationName } = assessment.data;
  return (
    <Page
      title="Board paper"
      caption={`${organisationName} · ${instrumentTitle}, ${month(waveDate)}`}
      back={{ to: paths.results(id), words: 'Back to the results' }}
      width="wide"
    >
      <div className="c-paper">
        <div className="c-paper__side">
          <Downloads assessmentId={id} />
          <section className="c-paper__note" aria-labelledby="left-out">
            <h2 id="left-out">What is left out of what is published</h2>
            <p>
              This paper is for your board. Your system sees at most levels, ambitions, evidence grades, and whether views were
              close or apart. How many chose what, medians, who did not know, comments, dissent, reasons, evidence by name, and
              actions stay with you.
            </p>
            {mayAs(hat, 'chief-executive') ? <Link to={paths.publication(id)}>Choose what your system sees</Link> : null}
          </section>
          {mayAs(hat, 'secretary', 'chief-executive') ? (
            <Details summary="Fill in the cover sheet" open={!narrow}>
              <CoverSheet assessmentId={id} paper={paper.data} />
            </Details>
          ) : null}
        </div>
        <OutlineView outline={paper.data.outline} />
      </div>
    </Page>
  );
}
