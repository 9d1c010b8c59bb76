import { useState } from 'react';
import { Button } from '../../ui/Button.js';
import { IntroduceForm } from './IntroduceForm.js';
import type { Match } from './queries.js';

interface MatchSideShownProps {
  readonly side: Match['offering'];
  readonly us: string;
  /** The match of this trust with ours, where we may ask to be introduced. */
  readonly match: Match | null;
}

/** One trust of a match, with its own words. */
export function MatchSideShown({ side, us, match }: MatchSideShownProps) {
  const [open, setOpen] = useState(false);
  const { organisationId, organisationName, words } = side;
  return (
    <div className="h-side">
      <p>
        <strong>{organisationId === us ? 'Your trust' : organisationName}</strong>
      </p>
      {words === '' ? null : <p>{words}</p>}
      {match && open ? <IntroduceForm match={match} other={organisationName} onClose={() => setOpen(false)} /> : null}
      {match && !open ? (
        <Button small rank="secondary" onPress={() => setOpen(true)} about={`to ${organisationName} on ${match.itemTitle}`}>
          Ask to be introduced
        </Button>
      ) : null}
    </div>
  );
}
