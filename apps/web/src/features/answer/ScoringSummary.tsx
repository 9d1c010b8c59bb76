import { useRouteParam } from '../../platform/route.js';
import './scoring.scss';
import { Summary } from './Summary.js';
import { useScoring } from './use-scoring.js';

/** The list of items, one tap away from each. */
export function ScoringSummary() {
  return <Summary scoring={useScoring(useRouteParam('id'))} />;
}
