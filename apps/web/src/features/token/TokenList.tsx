import { tokenScopeWords } from '@candour/assessment';
import { useState } from 'react';
import { api, read } from '../../platform/api.js';
import { day } from '../../platform/in-london.js';
import { useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { Confirm } from '../../ui/Confirm.js';
import { Table } from '../../ui/Table.js';
import { type Token, tokensQuery } from './queries.js';
import './token.scss';

/** Tokens with what each may read, who made it, when it was last used and when it ends. */
export function TokenList({ caption, tokens }: { caption: string; tokens: readonly Token[] }) {
  const [revoking, setRevoking] = useState<Token | null>(null);
  const revoke = useAction<Token, Token>({
    send: ({ id: tokenId }) => read(api.DELETE('/api/tokens/{tokenId}', { params: { path: { tokenId } } })),
    refresh: [tokensQuery.queryKey],
    said: ({ name }) => `The token ‘${name}’ is revoked`,
    done: () => setRevoking(null),
  });
  return (
    <>
      <Table
        caption={caption}
        rows={tokens}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', heading: 'For', cell: ({ name }) => name },
          {
            key: 'scopes',
            heading: 'May read',
            cell: ({ scopes }) => (
              <ul className="c-token__scopes">
                {scopes.map((scope) => (
                  <li key={scope}>{tokenScopeWords[scope]}</li>
                ))}
              </ul>
            ),
          },
          { key: 'made', heading: 'Made', cell: ({ madeOn, madeBy }) => `${day(madeOn)} by ${madeBy}` },
          { key: 'used', heading: 'Last used', cell: ({ lastUsedOn }) => (lastUsedOn ? day(lastUsedOn) : 'Never') },
          { key: 'ends', heading: 'Ends', cell: endOf },
          {
            key: 'revoke',
            heading: 'Revoke',
            cell: (token) =>
              token.state === 'works' || token.state === 'stopped' ? (
                <Button small rank="secondary" onPress={() => setRevoking(token)} about={`the token ${token.name}`}>
                  Revoke
                </Button>
              ) : (
                '–'
              ),
          },
        ]}
      />
      <Confirm
        open={revoking !== null}
        title={`Revoke the token ‘${revoking?.name ?? ''}’?`}
        step="Revoke it"
        waiting={revoke.waiting}
        problem={revoke.problem}
        onConfirm={() => revoking && revoke.start(revoking)}
        onCancel={() => {
          setRevoking(null);
          revoke.clear();
        }}
      >
        <p>
          {revoking?.state === 'stopped'
            ? `It reads nothing already. Revoked, it reads nothing even if ${revoking.madeBy} comes back.`
            : 'The program that uses it reads nothing from this moment.'}{' '}
          This cannot be taken back: make a new token if one is needed.
        </p>
      </Confirm>
    </>
  );
}

function endOf({ state, expiresOn, revokedOn, revokedBy }: Token): string {
  if (state === 'revoked' && revokedOn) return `Revoked on ${day(revokedOn)} by ${revokedBy ?? 'somebody'}`;
  if (state === 'stopped') return 'Stopped, because its maker left';
  return state === 'expired' ? `Ended on ${day(expiresOn)}` : `After ${day(expiresOn)}`;
}
