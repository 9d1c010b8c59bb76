import { mayAs, useHat } from '../../platform/me.js';
import { IntroduceThem } from './IntroduceThem.js';
import { MatchSideShown } from './MatchSideShown.js';
import type { Help } from './queries.js';
import { type MatchGroup, matchesByQuestion } from './words.js';

/** Strengths and wishes that meet: each pair can be introduced, and nobody is until both trusts have said yes. */
export function Matches({ help }: { help: Help }) {
  const { matches, side } = help;
  return (
    <section aria-labelledby="matches-title">
      <h2 id="matches-title">{side === 'system' ? 'Trusts that could help each other' : 'Trusts that match with yours'}</h2>
      {matches.length === 0 ? (
        <p>{none(help)}</p>
      ) : (
        <>
          <p className="h-soft">
            Some offer and others wish for help on the same question. All of them chose to be found. The order is the alphabet.
          </p>
          {matchesByQuestion(matches).map((group) => (
            <GroupShown key={group.key} group={group} />
          ))}
        </>
      )}
    </section>
  );
}

/** One question: who offers on the left, who wishes on the right, and the way to bring two of them together. */
function GroupShown({ group }: { group: MatchGroup }) {
  const hat = useHat();
  const us = hat.organisationId;
  const ours = group.pairs.some(({ offering, wishing }) => [offering.organisationId, wishing.organisationId].includes(us));
  const may = mayAs(hat, 'chief-executive', 'ics-lead');
  const pairWith = (lineId: string) =>
    group.pairs.find(({ offering, wishing }) => offering.lineId === lineId || wishing.lineId === lineId);
  const lists = [
    { heading: 'Offering', sides: group.offering },
    { heading: 'Wishing for help', sides: group.wishing },
  ];
  return (
    <article className="h-line">
      <h3>{group.title}</h3>
      <div className="h-pair">
        {lists.map(({ heading, sides }) => (
          <div key={heading}>
            <h4>{heading}</h4>
            {sides.map((side) => (
              <MatchSideShown
                key={side.lineId}
                side={side}
                us={us}
                match={may && ours && side.organisationId !== us ? (pairWith(side.lineId) ?? null) : null}
              />
            ))}
          </div>
        ))}
      </div>
      {may && !ours ? (
        <div className="h-steps">
          <IntroduceThem group={group} />
        </div>
      ) : null}
    </article>
  );
}

function none({ side, own }: Help): string {
  if (side === 'system') {
    return 'None at present. A match appears here when one trust offers what another wishes for, and both let you see it.';
  }
  return own.some(({ ended }) => ended === null)
    ? 'None at present. When a trust that you reach, and that reaches you, offers or wishes for the same, it stands here.'
    : 'None yet. They begin with a strength that your trust offers, or a wish that it states.';
}
