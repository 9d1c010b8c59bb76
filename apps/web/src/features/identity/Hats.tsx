import { api, read } from '../../platform/api.js';
import { type Hat, type Me, rolesInWords, useMe } from '../../platform/me.js';
import { useAction } from '../../platform/use-action.js';
import { Empty } from '../../ui/Empty.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { Page } from '../../ui/Page.js';
import { Tag } from '../../ui/Tag.js';
import { useArrive } from './use-arrive.js';

/** Choosing for which organisation to act now. What is seen under one hat is never mixed with another. */
export function Hats() {
  const me = useMe();
  const arrive = useArrive();
  const choose = useAction<{ organisationId: string }, Me>({
    send: (body) => read(api.PUT('/api/me/hat', { body })),
    said: (next) => `You are now at ${next.hat?.organisationName ?? 'no organisation'}`,
    done: (next) => void arrive(next),
  });
  const hats = me?.hats ?? [];
  return (
    <Page title="Which hat do you wear now?">
      <ErrorSummary problem={choose.problem} />
      {hats.length === 0 ? (
        <Empty heading="You hold no seat and no role at the moment">
          <p>If that is wrong, ask the company secretary of your trust: a seat or a role may have ended, or not begun yet.</p>
        </Empty>
      ) : (
        <ul className="c-people__group c-hats">
          {hats.map((hat) => (
            <li key={hat.organisationId}>
              <button
                type="button"
                className="c-people__person"
                onClick={() => choose.start({ organisationId: hat.organisationId })}
              >
                <span className="c-people__name">{hat.organisationName}</span>
                <span className="c-people__role">{rolesInWords(hat.roles)}</span>
                {isWorn(me, hat) ? (
                  <span className="c-people__what">
                    <Tag tone="done">worn now</Tag>
                  </span>
                ) : null}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

const isWorn = (me: Me | null, hat: Hat) => me?.hat?.organisationId === hat.organisationId;
