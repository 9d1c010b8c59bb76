import { useState } from 'react';
import { day, month } from '../../platform/in-london.js';
import { listed } from '../../platform/listed.js';
import { Button } from '../../ui/Button.js';
import { Details } from '../../ui/Details.js';
import { ActionShown } from './ActionShown.js';
import type { SharedActions, ToShare } from './queries.js';
import { ShareForm } from './ShareForm.js';
import { WithdrawAction } from './WithdrawAction.js';

/** What this trust shares itself, and what it could. */
export function OwnActions({ shared }: { shared: SharedActions }) {
  const { own, toShare, themes, systems } = shared;
  /** The id of the action, shared or to be shared, whose form is open. */
  const [writing, setWriting] = useState<string | null>(null);
  const close = () => setWriting(null);
  return (
    <section aria-labelledby="own-title">
      <h2 id="own-title">What your trust shares</h2>
      <p>{ownWords(shared)}</p>
      {own.map((action) =>
        writing === action.id ? (
          <ShareForm key={action.id} action={action} themes={themes} systems={systems} onClose={close} />
        ) : (
          <ActionShown key={action.id} action={action} theme={themes.find(({ code }) => code === action.theme)?.words ?? null}>
            {action.since ? <p className="s-since">{action.since}</p> : null}
            {toShare === null ? null : (
              <div className="s-steps">
                <Button small rank="secondary" onPress={() => setWriting(action.id)} about={action.words}>
                  Change
                </Button>
                <WithdrawAction action={action} />
              </div>
            )}
          </ActionShown>
        ),
      )}
      {toShare && toShare.length > 0 && systems.length > 0 ? (
        <Details summary={`Actions that you could share (${toShare.length})`} open={own.length === 0}>
          {toShare.map((action) =>
            writing === action.actionId ? (
              <ShareForm key={action.actionId} action={action} themes={themes} systems={systems} onClose={close} />
            ) : (
              <Candidate key={action.actionId} action={action} onShare={() => setWriting(action.actionId)} />
            ),
          )}
        </Details>
      ) : null}
    </section>
  );
}

function Candidate({ action, onShare }: { action: ToShare; onShare: () => void }) {
  return (
    <article className="s-action">
      <p className="s-action__words">{action.words}</p>
      <p className="s-soft">
        {action.kind === 'stop' ? 'To stop' : 'To do'} by {day(action.due)}. {action.instrumentTitle}, {month(action.waveDate)}.
      </p>
      <div className="s-steps">
        <Button small onPress={onShare} about={action.words}>
          Share this
        </Button>
      </div>
    </article>
  );
}

function ownWords({ own, toShare, systems }: SharedActions): string {
  if (systems.length === 0 && own.length === 0)
    return 'Your trust belongs to no system today, so nobody would read what it shares.';
  const readers = listed([...new Set(own.flatMap((action) => action.systems))]);
  if (own.length > 0) return `Read by ${readers}, and by the trusts there that share an action themselves.`;
  if (toShare === null) return 'Nothing yet. Your company secretary or chief executive can share actions, one by one.';
  return toShare.length === 0
    ? 'Nothing yet. Open actions of a sealed assessment can be shared, one by one.'
    : 'Nothing yet. Choose each action by itself. Nobody’s name is shared, and you can withdraw it at any time.';
}
