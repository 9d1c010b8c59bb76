import { useEffect, useRef } from 'react';

/** The heading of a form that somebody has just opened: it takes the focus, so that a key or a screen reader goes on there. */
export function FormHeading({ children }: { children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h3 ref={heading} tabIndex={-1} className="m-desk__form-heading">
      {children}
    </h3>
  );
}
