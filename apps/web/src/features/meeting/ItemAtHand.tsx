import { useSuspenseQuery } from '@tanstack/react-query';
import { assessmentQuery, type Instrument, instrumentQuery } from '../../platform/assessment.js';
import { paths } from '../../platform/paths.js';
import { Details } from '../../ui/Details.js';
import { Figure } from '../../ui/Figure.js';
import { InsetText } from '../../ui/InsetText.js';
import { Link } from '../../ui/Link.js';
import { Dissents } from './Dissents.js';
import { Dots } from './Dots.js';
import { EvidenceBeside } from './EvidenceBeside.js';
import { ItemStateTag } from './Outcome.js';
import { Prompts } from './Prompts.js';
import { ProposalCard } from './ProposalCard.js';
import { chartOf, Spreads } from './Spreads.js';
import { Statements } from './Statements.js';
import type { AgendaLine, CurrentItem, Meeting, Plan } from './snapshot.js';
import { missingWords } from './words.js';

interface ItemAtHandProps {
  readonly assessmentId: string;
  readonly meeting: Meeting;
  readonly line: AgendaLine;
  readonly plan: Plan | null;
  readonly prompts: { readonly now: readonly string[]; readonly later: readonly string[] };
}

/** The item that the desk is at, and what may be shown of it. One that is not in the room is only looked at here. */
export function ItemAtHand({ assessmentId, meeting, line, plan, prompts }: ItemAtHandProps) {
  const { data: assessment } = useSuspenseQuery(assessmentQuery(assessmentId));
  const { data: instrument } = useSuspenseQuery(instrumentQuery(assessment.instrumentCode, assessment.instrumentVersion));
  const item = itemOf(instrument, line.itemCode);
  const current = meeting.current?.itemCode === line.itemCode ? meeting.current : null;
  if (!item) return null;
  return (
    <section aria-labelledby="item-at-hand">
      <p className="m-desk__about">
        {line.sectionTitle} <ItemStateTag line={line} inTheRoom={current !== null} />
      </p>
      <h2 id="item-at-hand">{line.title}</h2>
      <p className="m-desk__question">{item.question}</p>
      {current ? null : <NotInTheRoom assessmentId={assessmentId} meeting={meeting} line={line} />}
      {current ? <InTheRoom assessmentId={assessmentId} current={current} prompts={prompts} /> : null}
      {line.state === 'locked' ? <Preview item={item} line={line} plan={plan} /> : null}
      <Statements levels={item.levels} open={line.state === 'waiting' || line.state === 'open' || line.state === 'locked'} />
      <Details summary="Why this matters, and what to ask">
        <p>{item.whyItMatters}</p>
        <ul>
          {item.followUpQuestions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
      </Details>
    </section>
  );
}

/** An item that is only looked at from the desk: what was shown of it stands in the results. */
function NotInTheRoom({ assessmentId, meeting, line }: Omit<ItemAtHandProps, 'plan' | 'prompts'>) {
  const wasShown = line.roundNumber > 0 && line.state !== 'locked' && line.state !== 'waiting';
  return (
    <>
      {meeting.state === 'agreed' ? null : (
        <InsetText>Only you see this item. The others see it when you open its vote or reveal its answers.</InsetText>
      )}
      {wasShown ? (
        <p>
          <Link to={paths.results(assessmentId)}>What the board was shown of it stands in the results</Link>
        </p>
      ) : null}
    </>
  );
}

type Item = Instrument['sections'][number]['items'][number];

const itemOf = (instrument: Instrument, code: string): Item | undefined =>
  instrument.sections.flatMap(({ items }) => items).find((item) => item.code === code);

function InTheRoom({
  assessmentId,
  current,
  prompts,
}: {
  assessmentId: string;
  current: CurrentItem;
  prompts: ItemAtHandProps['prompts'];
}) {
  const { state, standingAside, proposal, pitfallSigns } = current;
  return (
    <>
      {state === 'open' || state === 'locked' ? <Answering current={current} /> : null}
      {standingAside > 0 ? (
        <p>{standingAside === 1 ? 'One member stands aside.' : `${standingAside} members stand aside.`}</p>
      ) : null}
      {proposal ? <ProposalCard item={current} proposal={proposal} /> : null}
      <Dissents assessmentId={assessmentId} item={current} atTheDesk />
      <div className="m-desk__talk">
        <Spreads item={current} />
        <Prompts {...prompts} />
      </div>
      {pitfallSigns.length > 0 ? (
        <section aria-labelledby="signs-title">
          <h3 id="signs-title">Signs of a pitfall</h3>
          <ul>
            {pitfallSigns.map(({ itemCode, title, words }) => (
              <li key={itemCode}>
                {title}. {words}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <EvidenceBeside item={current} assessmentId={assessmentId} />
    </>
  );
}

/** How far the vote is, and how many are missing: never who. */
function Answering({ current }: { current: CurrentItem }) {
  const missing = Math.max(0, current.eligible - current.answered);
  return (
    <>
      <Dots answered={current.answered} eligible={current.eligible} />
      <p>{whoIsMissing(current, missing)}</p>
    </>
  );
}

/** In a re-vote all have answered from its beginning: the number says nothing of who has had the time to think again. */
function whoIsMissing({ state, roundNumber }: CurrentItem, missing: number): string {
  if (missing > 0) return `${missingWords(missing)}.`;
  if (state === 'open' && roundNumber > 1) return 'Each earlier answer stands until it is changed: give everybody a moment.';
  return 'Everybody who can has answered.';
}

/** What the board will be shown, folded: the desk may stand where others can see it. */
function Preview({ item, line, plan }: { item: Item; line: AgendaLine; plan: Plan | null }) {
  const planned = line.roundNumber === 1 ? plan?.items.find(({ itemCode }) => itemCode === line.itemCode) : undefined;
  if (!planned) return null;
  return (
    <Details summary="What the board will be shown (only you see it yet)">
      <Figure chart={chartOf({ title: line.title, levels: item.levels }, planned.spread)} />
    </Details>
  );
}
