import { useEffect, useRef, useState } from 'react';
import { say } from '../../platform/status.js';
import { Details } from '../../ui/Details.js';
import { AfterTheClose } from './AfterTheClose.js';
import { AgendaFolded } from './AgendaFolded.js';
import { ConfirmProposal } from './ConfirmProposal.js';
import { DissentForm } from './DissentForm.js';
import { Dissents } from './Dissents.js';
import { EvidenceBeside } from './EvidenceBeside.js';
import { LateAnswers } from './LateAnswers.js';
import { NotYet } from './NotYet.js';
import { PledgeFirst } from './PledgeFirst.js';
import { ProposalCard } from './ProposalCard.js';
import { Spreads } from './Spreads.js';
import { StandAside } from './StandAside.js';
import { Statements } from './Statements.js';
import type { CurrentItem, Meeting } from './snapshot.js';
import { UnsentDissents } from './UnsentDissents.js';
import { type MyRoomAnswer, useRoomAnswer } from './use-room-answer.js';
import { useSayWhatBecame } from './use-say-what-became.js';
import { Vote } from './Vote.js';
import { WritingFor } from './WritingFor.js';
import { answeredWords, roomSentence } from './words.js';

interface MemberRoomProps {
  readonly assessmentId: string;
  readonly meeting: Meeting;
  /** Whoever holds the meeting and has a seat: the desk above shows all the rest, only one's own part stands here. */
  readonly besideTheDesk?: boolean;
}

/** The meeting as a member follows it: one sentence, one item, and only what there is to do now. Nothing moves the focus. */
export function MemberRoom({ assessmentId, meeting, besideTheDesk = false }: MemberRoomProps) {
  const { current } = meeting;
  const sentence = roomSentence(meeting);
  const mine = useRoomAnswer(assessmentId, current);
  useSayChanges(sentence);
  useSayWhatBecame(mine, meeting.agenda);
  return (
    <>
      <p className="m-sentence">{sentence}</p>
      <LateAnswers mine={mine} agenda={meeting.agenda} />
      <UnsentDissents assessmentId={assessmentId} meeting={meeting} />
      {current ? <OwnPart assessmentId={assessmentId} item={current} mine={mine} besideTheDesk={besideTheDesk} /> : null}
      <WritingFor assessmentId={assessmentId} meeting={meeting} />
      {current && !besideTheDesk ? <TheItem assessmentId={assessmentId} item={current} /> : null}
      {besideTheDesk ? null : <AgendaFolded meeting={meeting} />}
      {besideTheDesk ? null : <AfterTheClose assessmentId={assessmentId} meeting={meeting} />}
    </>
  );
}

interface PartProps {
  readonly assessmentId: string;
  readonly item: CurrentItem;
}

/** What this member can do about the item in the room now. */
function OwnPart({ assessmentId, item, mine, besideTheDesk }: PartProps & { mine: MyRoomAnswer; besideTheDesk: boolean }) {
  const { itemCode, proposal, allowed } = item;
  const at = { assessmentId, itemCode };
  return (
    <>
      {isVoting(item) ? (
        <OwnVote assessmentId={assessmentId} item={item} mine={mine} />
      ) : besideTheDesk ? null : (
        <Question item={item} />
      )}
      {item.state === 'open' ? <p className="nhsuk-hint">{answeredWords(item)}.</p> : null}
      {proposal && !besideTheDesk ? <ProposalCard item={item} proposal={proposal} /> : null}
      {proposal && !besideTheDesk && allowed.includes('confirm') ? (
        <ConfirmProposal assessmentId={assessmentId} item={item} proposal={proposal} />
      ) : null}
      {proposal && allowed.includes('not-yet') ? <NotYet {...at} proposal={proposal} /> : null}
      {besideTheDesk ? null : <Dissents assessmentId={assessmentId} item={item} />}
      {allowed.includes('dissent') ? <DissentForm key={itemCode} {...at} /> : null}
      {allowed.includes('stand-aside') ? <StandAside {...at} /> : null}
    </>
  );
}

function OwnVote({ assessmentId, item, mine }: PartProps & { mine: MyRoomAnswer }) {
  const [pressed, setPressed] = useState(false);
  const { pledgeRead } = mine;
  // Whoever pressed the button below the long pledge goes on at the top of the vote, not at its end.
  useEffect(() => {
    if (!pressed || !pledgeRead) return;
    setPressed(false);
    document.getElementById('vote-title')?.focus();
  }, [pressed, pledgeRead]);
  if (!pledgeRead) return <PledgeFirst assessmentId={assessmentId} onRead={() => setPressed(true)} />;
  return <Vote key={`${item.itemCode} ${item.roundNumber}`} item={item} mine={mine} />;
}

const isVoting = ({ state, youAreEligible, youStoodAside }: CurrentItem) => state === 'open' && youAreEligible && !youStoodAside;

/** What everybody may see of the item. */
function TheItem({ assessmentId, item }: PartProps) {
  return (
    <>
      <Spreads item={item} />
      {isVoting(item) ? null : <Statements levels={item.levels} />}
      <Details summary={`Evidence (${item.evidence.length})`}>
        <EvidenceBeside item={item} assessmentId={assessmentId} />
      </Details>
    </>
  );
}

function Question({ item }: { item: CurrentItem }) {
  return (
    <section aria-labelledby="item-title">
      <h2 id="item-title">{item.title}</h2>
      <p className="nhsuk-lede-text">{item.question}</p>
    </section>
  );
}

/** What changes in the room is said in the one status line: politely, and only the sentence. */
function useSayChanges(sentence: string): void {
  const last = useRef(sentence);
  useEffect(() => {
    if (last.current === sentence) return;
    last.current = sentence;
    say(sentence);
  }, [sentence]);
}
