import { useState } from 'react';
import { day } from '../../../platform/in-london.js';
import { useAction } from '../../../platform/use-action.js';
import { Button, ButtonGroup } from '../../../ui/Button.js';
import { Confirm } from '../../../ui/Confirm.js';
import { ErrorSummary } from '../../../ui/ErrorSummary.js';
import { everythingOfRegister } from '../register.js';
import { type Span, SpanForm } from './SpanForm.js';

interface BelongingRowProps {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly to: string | null;
  readonly note?: string;
  readonly onChange: (span: Span) => Promise<unknown>;
  readonly onTakeOut: () => Promise<unknown>;
}

/** One place where something belongs, from when to when: its end and its dates can be put right, and a mistake taken out. */
export function BelongingRow({ id, name, from, to, note, onChange, onTakeOut }: BelongingRowProps) {
  const [open, setOpen] = useState<'dates' | 'out' | null>(null);
  const close = () => setOpen(null);
  const change = useAction<Span, unknown>({
    send: onChange,
    refresh: everythingOfRegister,
    said: 'The dates are saved',
    done: close,
  });
  const takeOut = useAction<null, unknown>({
    send: onTakeOut,
    refresh: everythingOfRegister,
    said: `${name} is taken out`,
    done: close,
  });
  return (
    <li className="c-belonging">
      <p className="c-belonging__name">
        <strong>{name}</strong> <span>{to ? `${day(from)} to ${day(to)}` : `since ${day(from)}`}</span>
        {note ? <span className="c-belonging__note">{note}</span> : null}
      </p>
      {open === 'dates' ? (
        <SpanForm
          name={`dates-${id}`}
          from={from}
          to={to}
          step="Save the dates"
          action={change}
          onCancel={() => {
            change.clear();
            close();
          }}
        />
      ) : (
        <ButtonGroup>
          <Button small rank="secondary" onPress={() => setOpen('dates')} about={`of ${name}`}>
            {to === null ? 'End it, or correct the dates' : 'Correct the dates'}
          </Button>
          <Button small rank="secondary" onPress={() => setOpen('out')} about={name}>
            Take out
          </Button>
        </ButtonGroup>
      )}
      <Confirm
        open={open === 'out'}
        title={`Take out ${name}?`}
        step="Take out"
        waiting={takeOut.waiting}
        onConfirm={() => takeOut.start(null)}
        onCancel={() => {
          takeOut.clear();
          close();
        }}
      >
        <ErrorSummary problem={takeOut.problem} />
        <p>Only for what never was so. What has come to an end needs its last day instead.</p>
      </Confirm>
    </li>
  );
}
