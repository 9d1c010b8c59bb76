import type { ReactNode } from 'react';
import { day, daysUntil } from '../../platform/in-london.js';
import { listed } from '../../platform/listed.js';
import { Tag } from '../../ui/Tag.js';
import type { Shared } from './queries.js';

interface ActionShownProps {
  readonly action: Shared;
  /** Said where the action does not stand below its theme already. */
  readonly theme: string | null;
  readonly children?: ReactNode;
}

/** One shared action as others read it: what, by when, whose trust, and never whose name. */
export function ActionShown({ action, theme, children }: ActionShownProps) {
  const { organisationName, words, due, kind, items, portfolio } = action;
  return (
    <article className="s-action">
      <p className="s-action__words">{words}</p>
      <p>
        {organisationName}
        {portfolio ? `, ${portfolio}` : ''}. {daysUntil(due, new Date()) < 0 ? 'Was due by' : 'By'} {day(due)}.{' '}
        {kind === 'stop' ? <Tag>stops doing</Tag> : null}
      </p>
      {items.length > 0 ? <p className="s-soft">For {listed(items.map(({ title }) => title))}</p> : null}
      {theme ? <p className="s-soft">{theme}</p> : null}
      {children}
    </article>
  );
}
