import { paths } from '../../../platform/paths.js';
import { FilterLink } from '../FilterLink.js';
import type { SharedFinding } from './findings.js';

/** The way to the figures of an item or a section. */
export function FoundLink({ of: { kind, code, title } }: { of: Pick<SharedFinding, 'kind' | 'code' | 'title'> }) {
  return kind === 'item' ? (
    <FilterLink to={paths.systemItem(code)}>{title}</FilterLink>
  ) : (
    <FilterLink to={paths.system()} section={code}>
      {title}
    </FilterLink>
  );
}
