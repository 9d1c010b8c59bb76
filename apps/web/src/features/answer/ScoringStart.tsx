import { useRouteParam } from '../../platform/route.js';
import { Pledge } from './Pledge.js';
import { Summary } from './Summary.js';
import './scoring.scss';
import { unanswered, useScoring } from './use-scoring.js';

/** Where scoring begins: the pledge until it has been read, then where one stands. */
export function ScoringStart() {
  const scoring = useScoring(useRouteParam('id'));
  const { assessment, mine, items } = scoring;
  if (mine.open && !mine.pledgeRead) {
    const first = unanswered(items)[0] ?? items[0];
    return <Pledge assessment={assessment} firstItem={first?.item.code} />;
  }
  return <Summary scoring={scoring} />;
}
