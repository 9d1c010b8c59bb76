import { useState } from 'react';
import { codeInGroups, joinPage } from '../../platform/join-code.js';
import { useFullScreen } from './use-full-screen.js';

interface FootProps {
  readonly joinCode: string | null;
  readonly lost: boolean;
  readonly onLeave: () => void;
}

/** The foot of the wall: whether the line stands, how to join for who comes late, and the two or three things to press. */
export function Foot({ joinCode, lost, onLeave }: FootProps) {
  const [showsCode, setShowsCode] = useState(false);
  const full = useFullScreen();
  return (
    <div className="w-foot">
      <p className="w-foot__line" aria-live="polite">
        {lost ? 'The connection is lost. Connecting again; what you see may be old.' : ''}
      </p>
      {joinCode && showsCode ? (
        <p className="w-foot__code">
          {joinPage()} <strong>{codeInGroups(joinCode)}</strong>
        </p>
      ) : null}
      {joinCode ? (
        <button type="button" className="w-press" aria-pressed={showsCode} onClick={() => setShowsCode(!showsCode)}>
          {showsCode ? 'Hide the code' : 'Show the code'}
        </button>
      ) : null}
      {full ? (
        <button type="button" className="w-press" onClick={full.toggle}>
          {full.isFull ? 'Leave full screen' : 'Full screen'}
        </button>
      ) : null}
      <button type="button" className="w-press" onClick={onLeave}>
        Leave
      </button>
    </div>
  );
}
