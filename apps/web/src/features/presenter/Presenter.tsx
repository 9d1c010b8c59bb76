import { useState } from 'react';
import { api } from '../../platform/api.js';
import { useRouteParam } from '../../platform/route.js';
import { ProblemPage } from '../../ui/ProblemPage.js';
import { Waiting } from '../../ui/Waiting.js';
import { Ended } from './Ended.js';
import { Foot } from './Foot.js';
import { ItemOnTheWall } from './ItemOnTheWall.js';
import { PollOnTheWall } from './PollOnTheWall.js';
import './presenter.scss';
import type { Presented } from './presenter.js';
import { usePresenter } from './use-presenter.js';
import { useWakeLock } from './use-wake-lock.js';
import { WaitingRoom } from './WaitingRoom.js';
import { comesFirst, saidOn } from './words.js';

/** The presenter's screen: what a whole room sees on its wall. No names, nothing to press but its foot. */
export function Presenter() {
  const linkId = useRouteParam('linkId');
  const { wall, end, lost, error } = usePresenter(linkId);
  const [left, setLeft] = useState(false);
  useWakeLock();
  if (left) return <Ended left />;
  if (end) return <Ended over={end === 'over'} />;
  if (!wall) return error ? <ProblemPage error={error} again={() => window.location.reload()} /> : <Waiting />;
  const leave = () => {
    setLeft(true);
    if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
    // What cannot be told to the server now ends with the meeting anyway.
    api.DELETE('/api/presenter/{linkId}', { params: { path: { linkId } } }).catch(() => undefined);
  };
  const said = saidOn(wall);
  return (
    <div className="w-wall">
      <title>Presenter’s screen – Candour</title>
      <div className="w-wall__what">
        <What wall={wall} />
        <div className={`w-said${hidesTheRest(wall) ? '' : ' w-said--two'}`} role="status">
          <p className="w-said__first">{said.first}</p>
          {said.rest ? <p className={hidesTheRest(wall) ? 'nhsuk-u-visually-hidden' : 'w-said__rest'}>{said.rest}</p> : null}
        </div>
      </div>
      <Foot joinCode={showsHowToJoin(wall) ? null : wall.joinCode} lost={lost} onLeave={leave} />
    </div>
  );
}

/** How to join stands on the wall until the first item is called: until then people come in. */
const showsHowToJoin = (wall: Presented): boolean =>
  !comesFirst(wall) && (wall.state === 'waiting' || (wall.of === 'meeting' && wall.state === 'meeting' && !wall.item));

/** A poll comes before the item that the board will go back to. */
function What({ wall }: { readonly wall: Presented }) {
  const { poll, item, state, organisationName, title } = wall;
  if (poll && comesFirst(wall)) return <PollOnTheWall poll={poll} paused={state === 'paused'} />;
  if (showsHowToJoin(wall)) return <WaitingRoom wall={wall} />;
  if (item) return <ItemOnTheWall item={item} paused={state === 'paused'} />;
  return (
    <>
      <p className="w-small">{organisationName}</p>
      <h1 className="w-question">{title}</h1>
      <div className="w-room" />
    </>
  );
}

/** Ten options are their own sentence on the wall: to read them out again below would leave no room for them. */
const hidesTheRest = (wall: Presented): boolean =>
  comesFirst(wall) && Boolean(wall.poll?.tally?.counts) && (wall.poll?.options.length ?? 0) > 4;
