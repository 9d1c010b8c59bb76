import { AfterTheClose } from './AfterTheClose.js';
import { AgendaFolded } from './AgendaFolded.js';
import { Dissents } from './Dissents.js';
import { PresenterLink } from './PresenterLink.js';
import { ProposalCard } from './ProposalCard.js';
import { Spreads } from './Spreads.js';
import { Statements } from './Statements.js';
import type { Meeting } from './snapshot.js';
import { WritingFor } from './WritingFor.js';
import { deskSentence } from './words.js';

/** The meeting for somebody who watches: the company secretary, the chief executive without a seat, a second facilitator. */
export function ObserverRoom({ assessmentId, meeting }: { assessmentId: string; meeting: Meeting }) {
  const { current } = meeting;
  return (
    <>
      <p className="m-sentence">{deskSentence(meeting)}</p>
      <p>{meeting.quorum.words}</p>
      <WritingFor assessmentId={assessmentId} meeting={meeting} />
      {current ? (
        <>
          <h2>{current.title}</h2>
          <p className="nhsuk-lede-text">{current.question}</p>
          {current.proposal ? <ProposalCard item={current} proposal={current.proposal} /> : null}
          <Dissents assessmentId={assessmentId} item={current} />
          <Spreads item={current} />
          <Statements levels={current.levels} />
        </>
      ) : null}
      <AgendaFolded meeting={meeting} />
      <AfterTheClose assessmentId={assessmentId} meeting={meeting} />
      {meeting.state === 'meeting' || meeting.state === 'paused' ? <PresenterLink assessmentId={assessmentId} /> : null}
    </>
  );
}
