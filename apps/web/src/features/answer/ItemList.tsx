import { paths } from '../../platform/paths.js';
import { Link } from '../../ui/Link.js';
import { type ItemToScore } from './use-scoring.js';

/** Every item under its section, with a tick where an answer is saved. Never which answer: somebody may look over a shoulder. */
export function ItemList({ assessmentId, items }: { assessmentId: string; items: readonly ItemToScore[] }) {
  const sections = [...new Set(items.map(({ sectionTitle }) => sectionTitle))];
  return sections.map((title) => (
    <section key={title} className="c-items">
      <h2 className="c-items__section">{title}</h2>
      <ol>
        {items
          .filter(({ sectionTitle }) => sectionTitle === title)
          .map((one) => (
            <li key={one.item.code} value={one.number}>
              <Link to={paths.scoringItem(assessmentId, one.item.code)} className="c-items__link">
                <span className="c-items__number">{one.number}</span>
                <span className="c-items__title">{one.item.title}</span>
                <State of={one} />
              </Link>
            </li>
          ))}
      </ol>
    </section>
  ));
}

function State({ of: { row, entry, stoodAside } }: { of: ItemToScore }) {
  const [look, words] = stateOf(row !== undefined, entry?.standing, stoodAside);
  return (
    <span className={`c-items__state c-items__state--${look}`}>
      {look === 'done' ? (
        <svg className="c-items__tick" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M2.5 8.5l3.5 3.5 7.5-8" fill="none" stroke="currentColor" strokeWidth="2.5" />
        </svg>
      ) : null}
      {words}
    </span>
  );
}

function stateOf(saved: boolean, standing: string | undefined, stoodAside: boolean): ['done' | 'open' | 'trouble', string] {
  if (standing === 'not-counted') return ['trouble', 'not counted'];
  if (standing !== undefined) return ['trouble', standing === 'saving' ? 'saving' : 'not saved'];
  if (stoodAside) return ['open', 'you stand aside'];
  return saved ? ['done', 'answered'] : ['open', 'not answered'];
}
