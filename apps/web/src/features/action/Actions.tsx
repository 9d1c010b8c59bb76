import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Assessment, assessmentQuery, type Instrument, instrumentQuery } from '../../platform/assessment.js';
import { month } from '../../platform/in-london.js';
import { paths } from '../../platform/paths.js';
import { useRouteParam } from '../../platform/route.js';
import { Button } from '../../ui/Button.js';
import { Empty } from '../../ui/Empty.js';
import { Page } from '../../ui/Page.js';
import './action.scss';
import { ActionForm } from './ActionForm.js';
import { ActionShown } from './ActionShown.js';
import { actionsQuery, type BoardAction } from './queries.js';
import { byOwner, ownersWords } from './words.js';

/** What the board will do and what it will stop doing, by the portfolio that owns it. */
export function Actions() {
  const assessmentId = useRouteParam('id');
  const { data: assessment } = useSuspenseQuery(assessmentQuery(assessmentId));
  const { data: instrument } = useSuspenseQuery(instrumentQuery(assessment.instrumentCode, assessment.instrumentVersion));
  const { data: actions } = useSuspenseQuery(actionsQuery(assessmentId));
  /** The id of the action that is being changed, or `new`. */
  const [writing, setWriting] = useState<string | null>(null);
  const mayAdd = assessment.allowed.includes('add-action');
  const owners = ownersWords(actions.byPortfolio);
  const lists = { assessment, instrument, rows: actions.rows, writing, onWrite: setWriting };
  return (
    <Page
      title="Actions"
      caption={`${assessment.organisationName}, ${month(assessment.waveDate)}`}
      back={{ to: paths.assessment(assessmentId), words: 'The assessment' }}
      width="wide"
    >
      {owners ? <p className="a-owners">{owners}</p> : null}
      {mayAdd && writing !== 'new' ? <Button onPress={() => setWriting('new')}>Add an action</Button> : null}
      {writing === 'new' ? (
        <ActionForm assessment={assessment} instrument={instrument} action={null} onClose={() => setWriting(null)} />
      ) : null}
      {actions.rows.length === 0 ? (
        <Empty heading="No actions yet">
          <p>
            {mayAdd
              ? 'Write down what the board will do, and what it will stop doing to make room for it: each with an owner and a day.'
              : 'The board has written down nothing to do or to stop.'}
          </p>
        </Empty>
      ) : (
        <div className="a-lists">
          <List {...lists} kind="do" heading="What we will do" empty="Nothing yet." />
          <List {...lists} kind="stop" heading="What we will stop doing" empty="Nothing yet. What makes room for the rest?" />
        </div>
      )}
    </Page>
  );
}

interface ListProps {
  readonly assessment: Assessment;
  readonly instrument: Instrument;
  readonly rows: readonly BoardAction[];
  readonly kind: BoardAction['kind'];
  readonly heading: string;
  readonly empty: string;
  readonly writing: string | null;
  readonly onWrite: (writing: string | null) => void;
}

function List({ assessment, instrument, rows, kind, heading, empty, writing, onWrite }: ListProps) {
  const groups = byOwner(rows, kind);
  return (
    <section className="a-list" aria-labelledby={`list-${kind}`}>
      <h2 id={`list-${kind}`}>{heading}</h2>
      {groups.length === 0 ? <p>{empty}</p> : null}
      {groups.map(({ portfolio, actions }) => (
        <div key={portfolio}>
          <h3>
            {portfolio} <span className="a-list__count">({actions.length})</span>
          </h3>
          {actions.map((action) =>
            writing === action.id ? (
              <ActionForm
                key={action.id}
                assessment={assessment}
                instrument={instrument}
                action={action}
                onClose={() => onWrite(null)}
              />
            ) : (
              <ActionShown
                key={action.id}
                assessment={assessment}
                instrument={instrument}
                action={action}
                onChange={() => onWrite(action.id)}
              />
            ),
          )}
        </div>
      ))}
    </section>
  );
}
