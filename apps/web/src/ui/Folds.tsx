import { type ReactNode, useId, useRef } from 'react';
import { useNarrow } from '../platform/narrow.js';
import { say } from '../platform/status.js';
import { Button } from './Button.js';
import { Details } from './Details.js';
import './folds.scss';

/** A part of a long page: folded, they can all be opened and closed at once. */
export function Folds({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const setAll = (open: boolean) => {
    for (const one of box.current?.querySelectorAll('details') ?? []) one.open = open;
    say(open ? 'Everything below is open' : 'Everything below is closed');
  };
  return (
    <div className="c-folds" ref={box}>
      <div className="c-folds__all">
        <Button rank="secondary" small onPress={() => setAll(true)}>
          Open all
        </Button>
        <Button rank="secondary" small onPress={() => setAll(false)}>
          Close all
        </Button>
      </div>
      {children}
    </div>
  );
}

interface FoldProps {
  readonly title: string;
  /** What is inside, in a few words: `3 of 8 questions moved`. Read while it is folded. */
  readonly about: string;
  readonly level?: 2 | 3;
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** A section of a page at a desk; on a phone folded under its heading, with what is inside. */
export function Fold({ title, about, level = 2, open = false, children }: FoldProps) {
  const id = useId();
  const narrow = useNarrow();
  if (narrow) {
    return (
      <Details
        level={level}
        open={open}
        summary={
          <>
            {title}
            <span className="c-folds__about">{about}</span>
          </>
        }
      >
        {children}
      </Details>
    );
  }
  const Heading = `h${level}` as const;
  return (
    <section aria-labelledby={id}>
      <Heading id={id}>{title}</Heading>
      {children}
    </section>
  );
}
