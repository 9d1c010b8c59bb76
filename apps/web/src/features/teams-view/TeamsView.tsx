import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { day, month } from '../../platform/in-london.js';
import { mayAs, useHat } from '../../platform/me.js';
import { paths } from '../../platform/paths.js';
import { useRouteParam } from '../../platform/route.js';
import { Empty } from '../../ui/Empty.js';
import { Page } from '../../ui/Page.js';
import { AskTheTeams } from './AskTheTeams.js';
import { LinksToHandOut } from './LinksToHandOut.js';
import { MoreLinks } from './MoreLinks.js';
import { SideBySide } from './SideBySide.js';
import { type TeamsLinks, type TeamsViewRead, teamsViewQuery } from './teams-view.js';
import './teams-view.scss';

/** What the teams say of the climate that their board makes: asked once, counted once, beside what the board says of itself. */
export function TeamsView() {
  const id = useRouteParam('id');
  const isSecretary = mayAs(useHat(), 'secretary');
  const { data: view } = useSuspenseQuery(teamsViewQuery(id));
  const [made, setMade] = useState<TeamsLinks | null>(null);
  return (
    <Page
      title="What our teams say"
      caption={`${view.instrumentTitle}, ${month(view.waveDate)}`}
      back={{ to: paths.assessment(id), words: 'Back to the assessment' }}
      width={view.state === 'shown' ? 'wide' : 'reading'}
    >
      {made ? <LinksToHandOut links={made} onDone={() => setMade(null)} /> : null}
      {view.state === 'none' ? <NotAsked view={view} assessmentId={id} mayAsk={isSecretary} onMade={setMade} /> : null}
      {view.state === 'open' ? (
        <>
          <p className="nhsuk-lede-text">
            The teams are being asked until {day(view.closesOn ?? '')}. What they say appears here the day after, all at once.
          </p>
          <p>Until then nobody can see who has answered, how many have, or what they said. That includes us.</p>
          {isSecretary ? <MoreLinks assessmentId={id} made={view.linksMade ?? 0} onMade={setMade} /> : null}
        </>
      ) : null}
      {view.state === 'too-few' ? (
        <Empty heading="Too few answered">
          <p>
            Fewer than eleven people answered by {day(view.closesOn ?? '')}, so nothing is shown, and what they said has been
            deleted. You can ask again with your next assessment.
          </p>
        </Empty>
      ) : null}
      {view.state === 'shown' ? <SideBySide items={view.items} /> : null}
      {view.state === 'not-offered' ? <p>Teams are asked only with an instrument that is made for them.</p> : null}
    </Page>
  );
}

interface NotAskedProps {
  readonly view: TeamsViewRead;
  readonly assessmentId: string;
  readonly mayAsk: boolean;
  readonly onMade: (links: TeamsLinks) => void;
}

function NotAsked({ view, assessmentId, mayAsk, onMade }: NotAskedProps) {
  return (
    <>
      <p className="nhsuk-lede-text">
        The people who do the digital work can answer the same questions about the board. You then see both side by side.
      </p>
      {view.mayOpen && mayAsk ? <AskTheTeams assessmentId={assessmentId} onMade={onMade} /> : null}
      {view.mayOpen && !mayAsk ? <p>Your company secretary can ask them. They have not been asked yet.</p> : null}
      {view.mayOpen ? null : <p>They can be asked as soon as scoring has opened: what is asked is fixed then, for both.</p>}
    </>
  );
}
