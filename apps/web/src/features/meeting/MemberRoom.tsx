import { useEffect, useRef } from 'react';
import { say } from '../../platform/status.js';
import { Button } from '../../ui/Button.js';
import { Details } from '../../ui/Details.js';
import { AgendaFolded } from './AgendaFolded.js';
import { ConfirmProposal } from './ConfirmProposal.js';
import { DissentForm } from './DissentForm.js';
import { Dissents } from './Dissents.js';
import { EvidenceBeside } from './EvidenceBeside.js';
import { NotYet } from './NotYet.js';
import { PledgeFirst } from './PledgeFirst.js';
import { ProposalCard } from './ProposalCard.js';
import { Spreads } from './Spreads.js';
import { StandAside } from './StandAside.js';
import { Statements } from './Statements.js';
import { savedWords } from './saved-words.js';
import type { CurrentItem, Meeting } from './snapshot.js';
import { type MyRoomAnswer, useRoomAnswer } from './use-room-answer.js';
import { Vote } from './Vote.js';
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
  return (
    <>
      <p className="m-sentence">{sentence}</p>
      <Late mine={mine} current={current} />
      {current ? <OwnPart assessmentId={assessmentId} item={current} mine={mine} besideTheDesk={besideTheDesk} /> : null}
      {current && !besideTheDesk ? <TheItem assessmentId={assessmentId} item={current} /> : null}
      {besideTheDesk ? null : <AgendaFolded meeting={meeting} />}
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
      {allowed.includes('dissent') ? <DissentForm key={proposal?.id} {...at} /> : null}
      {allowed.includes('stand-aside') ? <StandAside {...at} /> : null}
    </>
  );
}

function OwnVote({ assessmentId, item, mine }: PartProps & { mine: MyRoomAnswer }) {
  if (!mine.pledgeRead) return <PledgeFirst assessmentId={assessmentId} />;
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

/** What became of an answer whose vote is over, or which is still on its way: said until its author has read it. */
function Late({ mine, current }: { mine: MyRoomAnswer; current: CurrentItem | null }) {
  const { onItsWay } = mine;
  if (!onItsWay || onItsWay.standing === 'saved') return null;
  const { itemCode, roundNumber } = onItsWay.draft;
  if (current?.state === 'open' && current.itemCode === itemCode && current.roundNumber === roundNumber) return null;
  return (
    <div className="nhsuk-inset-text">
      <p>
        <strong>Your last answer.</strong> {onItsWay.standing === 'unfinished' ? unfinished : savedWords(onItsWay, null)}.
      </p>
      {onItsWay.standing === 'retrying' || onItsWay.standing === 'saving' ? null : (
        <Button small rank="secondary" onPress={mine.forget}>
          I have read this
        </Button>
      )}
    </div>
  );
}

const unfinished = 'Not counted: it was to say why the item does not apply, and had not been finished when the round was locked';

/** What changes in the room is said in the one status line: politely, and only the sentence. */
function useSayChanges(sentence: string): void {
  const last = useRef(sentence);
  useEffect(() => {
    if (last.current === sentence) return;
    last.current = sentence;
    say(sentence);
  }, [sentence]);
}
