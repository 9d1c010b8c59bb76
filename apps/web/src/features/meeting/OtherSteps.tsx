import { Button } from '../../ui/Button.js';
import { type DeskCommand, deskKeys } from './desk-keys.js';
import type { ItemCommand } from './steps.js';

/** What has to be written before it can be sent. */
export type Writing = 'propose' | 'park' | 'open-round';

interface OtherStepsProps {
  readonly possible: readonly ItemCommand[];
  readonly onWrite: (writing: Writing) => void;
  readonly onWithdraw: () => void;
  readonly waiting: boolean;
  /** Goes to the next item and leaves this one as it is. */
  readonly next: (() => void) | null;
}

/** The steps that are possible beside the next one. */
export function OtherSteps({ possible, onWrite, onWithdraw, waiting, next }: OtherStepsProps) {
  const steps: { readonly words: string; readonly command?: DeskCommand; readonly press: () => void }[] = [
    ...(possible.includes('withdraw-proposal')
      ? [{ words: 'Withdraw the proposal', command: 'withdraw-proposal' as const, press: onWithdraw }]
      : []),
    ...(possible.includes('propose')
      ? [{ words: 'Propose what is agreed', command: 'propose' as const, press: () => onWrite('propose') }]
      : []),
    ...(possible.includes('open-round')
      ? [{ words: 'Vote again', command: 'open-round' as const, press: () => onWrite('open-round') }]
      : []),
    ...(possible.includes('park') ? [{ words: 'Park this item', command: 'park' as const, press: () => onWrite('park') }] : []),
    ...(next ? [{ words: 'Go to the next item', press: next }] : []),
  ];
  if (steps.length === 0) return null;
  return (
    <div className="m-next__others">
      {steps.map(({ words, command, press }) => (
        <Button
          key={words}
          rank="secondary"
          small
          onPress={press}
          waiting={waiting}
          keys={command ? deskKeys[command].keys : undefined}
        >
          {words}
        </Button>
      ))}
    </div>
  );
}
