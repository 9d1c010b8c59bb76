import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { BackLink } from './Link.js';

interface PageProps {
  readonly title: string;
  /** Small words above the heading: the trust, the section, the wave. */
  readonly caption?: ReactNode;
  readonly back?: { readonly to: string; readonly words: string };
  /** `reading`: text and forms, the default. `wide`: tables, matrices, the facilitator's desk. */
  readonly width?: 'reading' | 'wide';
  readonly children: ReactNode;
}

let firstPath: string | null = null;

/**
 * A screen: its title in the tab, its one h1, the way back. After a change of address the heading takes the focus, so that a
 * screen reader starts there; on the very first page the browser is left alone.
 */
export function Page({ title, caption, back, width = 'reading', children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    if (firstPath === null) firstPath = pathname;
    else if (firstPath !== pathname) {
      firstPath = '';
      heading.current?.focus({ preventScroll: true });
    }
  }, [pathname]);
  return (
    <div className={`c-page c-page--${width}`}>
      <title>{`${title} – Candour`}</title>
      {back ? <BackLink to={back.to}>{back.words}</BackLink> : null}
      <h1 className="c-page__title" ref={heading} tabIndex={-1}>
        {caption ? <span className="c-page__caption">{caption} </span> : null}
        {title}
      </h1>
      {children}
    </div>
  );
}
