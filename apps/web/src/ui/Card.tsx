import type { ReactNode } from 'react';
import { Link } from './Link.js';

interface CardProps {
  readonly heading: string;
  /** Where the card leads. The heading is the link; the whole card is its target. */
  readonly to?: string;
  readonly children?: ReactNode;
  /** At the top, small: the organisation, the wave, a tag. */
  readonly above?: ReactNode;
  /** Something waits for this person: an edge in the accent colour. */
  readonly waiting?: boolean;
  readonly level?: 2 | 3;
}

/** One thing, with its heading and what to know about it. */
export function Card({ heading, to, children, above, waiting = false, level = 2 }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={`c-card${to ? ' c-card--link' : ''}${waiting ? ' c-card--waiting' : ''}`}>
      {above ? <div className="c-card__above">{above}</div> : null}
      <Heading className="c-card__heading">{to ? <Link to={to}>{heading}</Link> : heading}</Heading>
      {children ? <div className="c-card__body">{children}</div> : null}
    </section>
  );
}

/** Cards in a grid: one column on a phone, as many as fit elsewhere. */
export function Cards({ children }: { children: ReactNode }) {
  return <div className="c-cards">{children}</div>;
}
