import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { paths } from '../../platform/paths.js';
import { useRouteParam } from '../../platform/route.js';
import { ButtonGroup, ButtonLink } from '../../ui/Button.js';
import { Details } from '../../ui/Details.js';
import { InsetText } from '../../ui/InsetText.js';
import { Page } from '../../ui/Page.js';
import { ProblemPage } from '../../ui/ProblemPage.js';
import { AnswerForm } from './AnswerForm.js';
import { CommentBox } from './CommentBox.js';
import { answerWords, Conflict } from './Conflict.js';
import { type Given, givenOf } from './given.js';
import { ItemBar } from './ItemBar.js';
import { notFound } from './not-found.js';
import type { Entry } from './outbox.js';
import { Pledge } from './Pledge.js';
import { savedWords } from './saved-words.js';
import './scoring.scss';
import { TakeBack } from './TakeBack.js';
import { type ItemToScore, type Scoring, useScoring } from './use-scoring.js';

/** How long we wait for more: after a choice (arrow keys pass over rows), and while somebody types. */
const pauseAfterChoice = 250;
const pauseWhileTyping = 1000;

/** One item: the question, its statements, and nothing of what anybody else gave. */
export function ScoringItem() {
  const assessmentId = useRouteParam('id');
  const code = useRouteParam('code');
  const scoring = useScoring(assessmentId);
  const here = scoring.items.find(({ item }) => item.code === code);
  // The list must open without a network too.
  useEffect(() => void import('./ScoringSummary.js'), []);
  if (!here) return <ProblemPage error={notFound} />;
  if (scoring.mine.open && !scoring.mine.pledgeRead) return <Pledge assessment={scoring.assessment} firstItem={code} />;
  const { item, entry, row } = here;
  const trouble = entry !== undefined && entry.standing !== 'saving';
  return (
    <div className="c-scoring">
      <ItemBar
        assessmentId={assessmentId}
        number={here.number}
        of={scoring.items.length}
        saved={savedWords(entry, row)}
        trouble={trouble}
        remedy={<Remedy entry={entry} />}
      />
      <Page title={item.question} caption={here.sectionTitle}>
        {item.whyItMatters ? (
          <Details key={`why ${code}`} summary="Why this matters">
            <p>{item.whyItMatters}</p>
          </Details>
        ) : null}
        <Conflict of={here} outbox={scoring.outbox} />
        {scoring.mine.open && !here.stoodAside ? (
          <OpenItem key={`answer ${code}`} scoring={scoring} here={here} />
        ) : (
          <InsetText>
            <p>
              {here.stoodAside
                ? 'You stand aside from this item, so you do not answer it.'
                : `Scoring is closed. Your answer: ${row ? answerWords(item, givenOf(row)) : 'none'}`}
            </p>
          </InsetText>
        )}
        <PreviousAndNext scoring={scoring} number={here.number} />
      </Page>
    </div>
  );
}

function Remedy({ entry }: { entry: Entry | undefined }) {
  const { pathname } = useLocation();
  if (entry?.standing === 'conflict') return <a href="#conflict">Look at both</a>;
  if (entry?.standing === 'not-counted') return <a href="#conflict">What this means</a>;
  // Not our Link: the way back is a part of the address.
  return entry?.problem?.status === 401 ? (
    <a href={`${paths.signIn()}?next=${encodeURIComponent(pathname)}`}>Sign in again</a>
  ) : null;
}

function OpenItem({ scoring: { outbox, assessment }, here }: { scoring: Scoring; here: ItemToScore }) {
  const { item, row, entry } = here;
  const given = entry?.draft.given ?? givenOf(row);
  const change = (next: Given, typing: boolean) =>
    outbox.change(item.code, next, row, typing ? pauseWhileTyping : pauseAfterChoice);
  return (
    <>
      {row?.kind === null && !entry ? (
        <InsetText>
          <p>
            Answered earlier, before your personal link was issued anew. That answer counts; its content stays closed. Answer
            again to change it.
          </p>
        </InsetText>
      ) : null}
      <AnswerForm item={item} given={given} onChange={change} onLeave={() => outbox.hurry()} />
      <CommentBox given={given} onChange={change} onLeave={() => outbox.hurry()} />
      {row ? <TakeBack assessmentId={assessment.id} itemCode={item.code} onTaken={() => outbox.drop(item.code)} /> : null}
    </>
  );
}

function PreviousAndNext({ scoring: { assessment, items }, number }: { scoring: Scoring; number: number }) {
  const [previous, next] = [items[number - 2], items[number]];
  return (
    <ButtonGroup>
      {next ? (
        <ButtonLink to={paths.scoringItem(assessment.id, next.item.code)}>Next</ButtonLink>
      ) : (
        <ButtonLink to={paths.scoringSummary(assessment.id)}>See what is left</ButtonLink>
      )}
      {previous ? (
        <ButtonLink to={paths.scoringItem(assessment.id, previous.item.code)} rank="secondary">
          Previous
        </ButtonLink>
      ) : null}
    </ButtonGroup>
  );
}
