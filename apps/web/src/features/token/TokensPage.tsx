import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../ui/Button.js';
import { Details } from '../../ui/Details.js';
import { Empty } from '../../ui/Empty.js';
import { InsetText } from '../../ui/InsetText.js';
import { Page } from '../../ui/Page.js';
import { MakeToken } from './MakeToken.js';
import { type MadeToken, type Token, tokensQuery } from './queries.js';
import { ShownOnce } from './ShownOnce.js';
import { TokenList } from './TokenList.js';

/** The tokens by which other programs read: made, shown once, seen in use, stopped with their makers, and revoked. */
export function TokensPage() {
  const { data } = useSuspenseQuery(tokensQuery);
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<MadeToken | null>(null);
  const works = data.rows.filter(({ state }) => state === 'works');
  const stopped = data.rows.filter(({ state }) => state === 'stopped');
  const ended = data.rows.filter(({ state }) => state === 'expired' || state === 'revoked');
  return (
    <Page title="Tokens for other programs" width="wide">
      <p>
        With a token another program, such as a dashboard, can read what is shared with your organisation. It can change nothing
        and reads nothing that you could not see yourself. Each trust finds in its ledger what was read, and that a token read it.
      </p>
      {made ? <ShownOnce made={made} onDone={() => setMade(null)} /> : null}
      {making ? (
        <MakeToken
          furthest={data.furthest}
          onMade={(token) => {
            setMaking(false);
            setMade(token);
          }}
          onCancel={() => setMaking(false)}
        />
      ) : null}
      {!making && !made ? <Button onPress={() => setMaking(true)}>Make a token</Button> : null}
      {works.length > 0 ? <TokenList caption="Tokens that work" tokens={works} /> : null}
      {stopped.length > 0 ? <Stopped tokens={stopped} /> : null}
      {data.rows.length === 0 && !making ? (
        <Empty heading="No token has been made">
          <p>Make one only for a program that you know. You can revoke it at any time.</p>
        </Empty>
      ) : null}
      {ended.length > 0 ? (
        <Details summary={`Tokens that have ended: ${ended.length}`}>
          <TokenList caption="Tokens that have ended" tokens={ended} />
        </Details>
      ) : null}
      <HowTo />
    </Page>
  );
}

/** They read nothing, and somebody's program waits: so they stand in sight, with what to do. */
function Stopped({ tokens }: { tokens: readonly Token[] }) {
  return (
    <>
      <InsetText>
        <p>
          A token works only while whoever made it is ICS lead or chief executive here. The tokens below read nothing any more.
          Make a new one for each program that still needs it, and revoke the old one.
        </p>
      </InsetText>
      <TokenList caption="Tokens that have stopped, because their maker left" tokens={tokens} />
    </>
  );
}

/** Enough for whoever sets the other program up; the rest stands in the how-to. */
function HowTo() {
  return (
    <section aria-labelledby="how-title">
      <h2 id="how-title">How a program uses it</h2>
      <p>It asks these addresses, with the token in a header of the request:</p>
      <pre className="c-token__example">
        {`curl -H "Authorization: Bearer candour_…" ${window.location.origin}/api/v1/comparison`}
      </pre>
      <p>
        At most 120 requests in a minute. A token that has stopped or ended is refused like one that never was. The guide{' '}
        <em>Read by a token</em> lists every address.
      </p>
    </section>
  );
}
