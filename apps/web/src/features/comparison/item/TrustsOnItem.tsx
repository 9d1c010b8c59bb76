import { paths } from '../../../platform/paths.js';
import type { ComparedItem } from '../comparison.js';
import { FilterLink } from '../FilterLink.js';

type Dot = ComparedItem['groups'][number]['dots'][number];

/** What stands beside a figure and would be lost in a picture: what it rests on, its distance from the proof, corrections, the trust's own words. */
export function TrustsOnItem({ groups }: { groups: ComparedItem['groups'] }) {
  const shown = groups.flatMap(({ dots }) => dots).filter(({ state }) => state === 'published');
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="each-trust">
      <h2 id="each-trust">Each trust’s figure</h2>
      <ul className="c-found">
        {shown.map((dot) => (
          <li key={dot.organisationId}>
            <FilterLink to={paths.systemTrust(dot.organisationId)}>{dot.name}</FilterLink>
            <span className="c-found__words">{figureOf(dot)}</span>
            {dot.correction === null ? null : <span className="c-found__words">{dot.correction}</span>}
            {dot.explanation === null ? null : <span className="c-found__words">The trust says: {dot.explanation}</span>}
            {dot.about === null ? null : <span className="c-about">{dot.about}</span>}
            {dot.whyNot.length === 0 ? null : <span className="c-about">Does not compare: {dot.whyNot.join('; ')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** @example figureOf(dot) // 'Level 4: Embedded. Evidence grade 1; the level is 2 above its proof.' */
function figureOf({ words, evidenceGrade, overClaim }: Dot): string {
  if (evidenceGrade === null) return `${words}.`;
  const above = overClaim ? `; the level is ${overClaim} above its proof` : '';
  return `${words}. Evidence grade ${evidenceGrade}${above}.`;
}
