import type { Shared, SharedActions } from './queries.js';

export interface Group {
  readonly key: string;
  readonly heading: string;
  readonly trusts: number;
  readonly actions: readonly Shared[];
}

/** Actions by theme, or by item: an action on several items stands at each of them. By name, for no order is a rank. */
export function grouped(actions: readonly Shared[], by: 'theme' | 'item', themes: SharedActions['themes']): Group[] {
  const groups = new Map<string, { heading: string; actions: Shared[] }>();
  for (const action of actions) {
    for (const [key, heading] of by === 'theme' ? themeOf(action, themes) : itemsOf(action)) {
      const group = groups.get(key) ?? { heading, actions: [] };
      groups.set(key, { heading, actions: [...group.actions, action] });
    }
  }
  return [...groups]
    .map(([key, group]) => ({ key, ...group, trusts: new Set(group.actions.map(({ organisationId }) => organisationId)).size }))
    .sort((a, b) => a.heading.localeCompare(b.heading, 'en-GB'));
}

type Heading = readonly [key: string, heading: string];

const themeOf = ({ theme }: Shared, themes: SharedActions['themes']): Heading[] => [
  [theme, themes.find(({ code }) => code === theme)?.words ?? theme],
];

const itemsOf = ({ items, instrumentTitle }: Shared): Heading[] =>
  items.length === 0 ? [['', 'On no single item']] : items.map(({ code, title }) => [`${instrumentTitle} ${code}`, title]);
