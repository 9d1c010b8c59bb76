import { mayAs, useHat, useMe } from '../../platform/me.js';

/** Who looks at the paper, as far as the page needs to know. */
export interface Reader {
  readonly id: string;
  readonly name: string;
  /** Whether their role writes papers: the secretary's and the chief executive's. */
  readonly writes: boolean;
  /** Whether they may look at how the trust's papers are made up. */
  readonly shapes: boolean;
  /** Whether they choose what the system sees. */
  readonly publishes: boolean;
}

export function useReader(): Reader {
  const hat = useHat();
  const me = useMe();
  return {
    id: me?.person.id ?? '',
    name: me?.person.name ?? '',
    writes: mayAs(hat, 'secretary', 'chief-executive'),
    shapes: mayAs(hat, 'secretary', 'chief-executive', 'chair'),
    publishes: mayAs(hat, 'chief-executive'),
  };
}
