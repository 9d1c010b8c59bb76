import { Details } from '../../ui/Details.js';
import { InsetText } from '../../ui/InsetText.js';

/** Who can see it, and what cannot be promised: the same words wherever somebody is about to write something of themselves. */
export function WhoSees() {
  return (
    <>
      <InsetText>
        <p>
          <strong>Only you can see it.</strong> No chair, company secretary, chief executive, facilitator, operator or system can
          see your reflection, how far you are with it, or that there is one. It is in no paper, no export and no log of your
          organisation.
        </p>
      </InsetText>
      <Details summary="What belongs to you, and what cannot be promised">
        <p>
          A reflection belongs to you, not to your trust: if you sit on another board you find it there too, and when your seat
          ends nobody inherits it. Candour keeps the day on which you began and finished, not the time.
        </p>
        <p>
          The people who run the database could technically reach it. They are bound by contract not to look. A court could order
          it to be handed over while it exists. You can delete it whenever you like.
        </p>
        <p>
          If your company secretary or the operator makes you a link for a new password, everything you wrote before stays closed
          after it is used, to you as well: nobody can come in by that way and read it. So download what you want to keep.
        </p>
      </Details>
    </>
  );
}
