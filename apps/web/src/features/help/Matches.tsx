import { useState } from 'react';
import { mayAs, useHat } from '../../platform/me.js';
import { Button } from '../../ui/Button.js';
import { IntroduceForm } from './IntroduceForm.js';
import { IntroduceThem } from './IntroduceThem.js';
import type { Help, Match } from './queries.js';

/** Strengths and wishes that meet: each of them can be introduced, and nobody is until both trusts have said yes. */
export function Matches({ help }: { help: Help }) {
  const { matches, side } = help;
  const hat = useHat();
  const mayIntroduce = mayAs(hat, 'chief-executive', 'ics-lead');
  return (
    <section aria-labelledby="matches-title">
      <h2 id="matches-title">{side === 'system' ? 'Trusts that could help each other' : 'Trusts that match with yours'}</h2>
      {matches.length === 0 ? (
        <p>{none(help)}</p>
      ) : (
        <>
          <p className="h-soft">
            One offers and the other wishes for help on the same question. Both chose to be found. The order is the alphabet.
          </p>
          {matches.map((match) => (
            <MatchShown
              key={`${match.offering.lineId} ${match.wishing.lineId}`}
              match={match}
              us={hat.organisationId}
              may={mayIntroduce}
            />
          ))}
        </>
      )}
    </section>
  );
}

function MatchShown({ match, us, may }: { match: Match; us: string; may: boolean }) {
  const [open, setOpen] = useState(false);
  const { offering, wishing, itemTitle } = match;
  const ofTrust = us === offering.organisationId || us === wishing.organisationId;
  const name = ({ organisationId, organisationName }: Match['offering']) => (organisationId === us ? 'You' : organisationName);
  const other = us === offering.organisationId ? wishing.organisationName : offering.organisationName;
  return (
    <article className="h-line">
      <h3>{itemTitle}</h3>
      <dl className="h-pair">
        <div>
          <dt>
            {name(offering)} {us === offering.organisationId ? 'offer' : 'offers'}
          </dt>
          <dd>{offering.words || 'No words were added.'}</dd>
        </div>
        <div>
          <dt>
            {name(wishing)} {us === wishing.organisationId ? 'wish' : 'wishes'} for help
          </dt>
          <dd>{wishing.words || 'No words were added.'}</dd>
        </div>
      </dl>
      {may && ofTrust && open ? <IntroduceForm match={match} other={other} onClose={() => setOpen(false)} /> : null}
      {may && ofTrust && !open ? (
        <div className="h-steps">
          <Button small onPress={() => setOpen(true)} about={`on ${itemTitle}`}>
            {`Ask to be introduced to ${other}`}
          </Button>
        </div>
      ) : null}
      {may && !ofTrust ? (
        <div className="h-steps">
          <IntroduceThem match={match} />
        </div>
      ) : null}
    </article>
  );
}

function none({ side, own }: Help): string {
  if (side === 'system')
    return 'None at present. A match appears here when one trust offers what another wishes for, and both let you see it.';
  return own.some(({ ended }) => ended === null)
    ? 'None at present. When a trust that you reach, and that reaches you, offers or wishes for the same, it stands here.'
    : 'None yet: offer a strength or state a wish first.';
}
