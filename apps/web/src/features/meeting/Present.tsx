import type { Chart } from '@candour/charts';
import { bandInWords } from '@candour/scoring';
import { Drawing } from '../../ui/Drawing.js';
import './meeting.scss';
import './present.scss';
import { useRouteParam } from '../../platform/route.js';
import { Dots } from './Dots.js';
import { chartOf } from './Spreads.js';
import type { CurrentItem } from './snapshot.js';
import { useMeeting } from './use-meeting.js';
import { answeredWords, proposalWords } from './words.js';

/** The view for a projector: the item in the room in very large type, no names, nothing to press. */
export function Present() {
  const { meeting, live } = useMeeting(useRouteParam('id'));
  const { current } = meeting;
  return (
    <div className={`m-present${current?.spread ? ' m-present--revealed' : ''}`}>
      <title>Presenter view – Candour</title>
      {current ? (
        <>
          <h1 className="m-present__title">{current.title}</h1>
          <p className="m-present__question">{current.question}</p>
          <WhatMayBeShown item={current} />
        </>
      ) : (
        <h1 className="m-present__question">{meeting.sentence}</h1>
      )}
      <p className="m-present__state" role="status">
        {live === 'lost' ? 'Connecting again' : meeting.state === 'paused' ? 'The meeting is paused' : ''}
      </p>
    </div>
  );
}

function WhatMayBeShown({ item }: { item: CurrentItem }) {
  if (item.state === 'open' || item.state === 'locked') {
    return (
      <>
        <Dots answered={item.answered} eligible={item.eligible} />
        {item.state === 'locked' ? <p className="m-present__words">The answers are locked</p> : null}
      </>
    );
  }
  return (
    <>
      {item.proposal ? <p className="m-present__words">Proposed: {proposalWords(item.proposal, item)}</p> : null}
      {item.spread ? <p className="m-present__answered">{answeredWords(item)}</p> : null}
      {item.spread ? <Revealed item={item} spread={item.spread} /> : null}
    </>
  );
}

/** The columns rise together at the reveal; the picture never stands without its sentence. */
function Revealed({ item, spread }: { item: CurrentItem; spread: NonNullable<CurrentItem['spread']> }) {
  const chart = chartOf(item, spread);
  return (
    <figure className="m-present__figure" key={`${item.itemCode} ${item.roundNumber}`}>
      <figcaption className="m-present__words">{spread.band ? bandInWords(spread.band) : chart.finding}</figcaption>
      <div className="m-present__picture">
        <Drawing node={spread.median === null ? chart.svg : withoutHeading(chart)} />
      </div>
    </figure>
  );
}

/** Where the heading inside the picture ends, in its units: it says what stands above it in larger type already. */
const belowTheHeading = 60;

const withoutHeading = ({ svg, width, height }: Chart): Chart['svg'] => ({
  ...svg,
  attributes: {
    ...svg.attributes,
    viewBox: `0 ${belowTheHeading} ${width} ${height - belowTheHeading}`,
    height: height - belowTheHeading,
  },
});
