import { paths } from '../../platform/paths.js';
import { Link } from '../../ui/Link.js';
import { type ItemToReflectOn, isAnswered } from './use-reflection.js';

/** Every item under its section, with a tick where something is saved. Never what: somebody may look over a shoulder. */
export function ItemsOfReflection({ reflectionId, items }: { reflectionId: string; items: readonly ItemToReflectOn[] }) {
  const sections = [...new Set(items.map(({ sectionTitle }) => sectionTitle))];
  return sections.map((title) => (
    <section key={title} className="c-reflect-list">
      <h2>{title}</h2>
      <ol>
        {items
          .filter(({ sectionTitle }) => sectionTitle === title)
          .map((one) => (
            <li key={one.item.code} value={one.number}>
              <Link to={paths.reflectionItem(reflectionId, one.item.code)}>{one.item.title}</Link>{' '}
              <span className="c-quiet">{stateOf(one)}</span>
            </li>
          ))}
      </ol>
    </section>
  ));
}

function stateOf({ row, entry }: ItemToReflectOn): string {
  if (entry) return entry.standing === 'saving' ? 'saving' : 'not saved';
  if (row && isAnswered(row)) return 'answered';
  return row ? 'a note only' : 'not answered';
}
