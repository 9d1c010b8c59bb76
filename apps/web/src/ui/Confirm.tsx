import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { Problem } from '../platform/problem.js';
import { Button, ButtonGroup } from './Button.js';
import { ErrorSummary } from './ErrorSummary.js';

interface ConfirmProps {
  readonly open: boolean;
  /** As a question: `Close scoring for everybody?` */
  readonly title: string;
  /** What it will do, to whom, and whether it can be undone. */
  readonly children: ReactNode;
  /** The step by its own name (`Close scoring`), never *OK*. */
  readonly step: string;
  readonly rank?: 'primary' | 'warning';
  readonly waiting?: boolean;
  /** Why the step was refused. Said in here: of the page behind nothing can be seen or heard while this is open. */
  readonly problem?: Problem | null;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Says what a step will do before it is done. The browser's own dialog: it keeps the focus inside and closes on Escape. */
export function Confirm({ open, title, children, step, rank = 'warning', waiting, problem, onConfirm, onCancel }: ConfirmProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (open && !dialog.current?.open) {
      dialog.current?.showModal();
      // Not the first button: a key pressed too soon must not do what is asked about.
      heading.current?.focus();
    }
    if (!open) dialog.current?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className="c-confirm"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      {open ? (
        <>
          <h2 id={titleId} className="c-confirm__title" ref={heading} tabIndex={-1}>
            {title}
          </h2>
          <ErrorSummary problem={problem} />
          {children}
          <ButtonGroup>
            <Button rank={rank} onPress={onConfirm} waiting={waiting}>
              {step}
            </Button>
            <Button rank="secondary" onPress={onCancel}>
              Go back
            </Button>
          </ButtonGroup>
        </>
      ) : null}
    </dialog>
  );
}
