import { useEffect, useRef } from 'react';
import { copyText } from '../../platform/copy-text.js';
import { day } from '../../platform/in-london.js';
import { Button, ButtonGroup } from '../../ui/Button.js';
import type { MadeToken } from './queries.js';
import './token.scss';

/** The token itself. It takes the focus, for it answers a press, and is never shown again. */
export function ShownOnce({ made, onDone }: { made: MadeToken; onDone: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="c-token__once" aria-labelledby="once-title">
      <h2 id="once-title" ref={heading} tabIndex={-1}>
        Copy the token now
      </h2>
      <p>
        This is the only time it is shown. Give it to nobody but the program: whoever has it reads what it may read until{' '}
        {day(made.expiresOn)}, or until you revoke it.
      </p>
      <p>
        <code className="c-token__secret">{made.token}</code>
      </p>
      <ButtonGroup>
        <Button onPress={() => void copyText(made.token, 'The token is', 'select the token and copy it yourself')}>
          Copy the token
        </Button>
        <Button rank="secondary" onPress={onDone}>
          I have kept it
        </Button>
      </ButtonGroup>
    </section>
  );
}
