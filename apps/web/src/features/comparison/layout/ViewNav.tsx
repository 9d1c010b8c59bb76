import { useHat } from '../../../platform/me.js';
import { paths } from '../../../platform/paths.js';
import { FilterLink } from '../FilterLink.js';

/** The views of the comparison, each with the choices of the address. */
const views = [
  { to: paths.system(), words: 'Side by side' },
  { to: paths.systemFindings(), words: 'Findings' },
  { to: paths.systemChange(), words: 'Change' },
  { to: paths.whereWeStand(), words: 'Where we stand', only: 'trust' },
  { to: paths.sideBySide(), words: 'Trust and ICS' },
] as const;

/** The way from one view to the next, above each; the one that is open is marked. */
export function ViewNav({ current }: { current: string }) {
  const { organisationKind } = useHat();
  const mine = views.filter((view) => !('only' in view) || view.only === organisationKind);
  return (
    <nav className="c-views" aria-label="Views of the comparison">
      <ul>
        {mine.map(({ to, words }) => (
          <li key={to}>
            <FilterLink to={to} className="c-views__link" current={to === current}>
              {words}
            </FilterLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
