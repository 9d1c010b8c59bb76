import { useSuspenseQuery } from '@tanstack/react-query';
import { day, daysUntil, weekday } from '../../platform/in-london.js';
import { mayAs, useHat } from '../../platform/me.js';
import { paths } from '../../platform/paths.js';
import { Empty } from '../../ui/Empty.js';
import { InsetText } from '../../ui/InsetText.js';
import { Link } from '../../ui/Link.js';
import { Page } from '../../ui/Page.js';
import { OpenSkillsPicture } from './OpenSkillsPicture.js';
import { type SkillsPicture, skillsPicturesQuery } from './queries.js';
import './reflection.scss';
import { SkillsPictureShown } from './SkillsPictureShown.js';

/** The skills pictures of a board: the newest whole, the earlier ones below it, and for secretary and chair the way to ask for one. */
export function SkillsPictures() {
  const hat = useHat();
  const { data } = useSuspenseQuery(skillsPicturesQuery);
  const [newest, ...earlier] = data.rows;
  return (
    <Page
      title="Skills picture of the board"
      caption={hat.organisationName}
      back={{ to: paths.home(), words: 'Home' }}
      width="wide"
    >
      <InsetText>
        <p>
          What the private reflections of those who chose to take part add up to, once. It never names anybody, and it stays with
          the board: it is in no paper and is shared with no system.
        </p>
      </InsetText>
      {newest ? (
        <Picture picture={newest} />
      ) : (
        <Empty heading="No skills picture yet">
          <p>The company secretary or the chair can ask the board for one.</p>
        </Empty>
      )}
      {mayAs(hat, 'secretary', 'chair') ? <OpenSkillsPicture pictures={data} /> : null}
      {earlier.length > 0 ? <h2>Earlier pictures</h2> : null}
      {earlier.map((picture) => (
        <details key={picture.id} className="nhsuk-details">
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">Closed on {day(picture.closesOn)}</span>
          </summary>
          <div className="nhsuk-details__text">
            <Picture picture={picture} />
          </div>
        </details>
      ))}
      <p className="c-quiet">
        Your own is another matter: <Link to={paths.reflections()}>your own reflection</Link>, which only you can see.
      </p>
    </Page>
  );
}

function Picture({ picture }: { picture: SkillsPicture }) {
  if (picture.state === 'shown') return <SkillsPictureShown picture={picture} />;
  const asked = `Asked for by the ${picture.openedBy === 'chair' ? 'chair' : 'company secretary'} on ${day(picture.openedOn)}.`;
  if (picture.state === 'too-few') {
    return (
      <section aria-label="Result">
        <h2>Too few took part</h2>
        <p>
          Fewer than eight took part by {day(picture.closesOn)}, so there is no picture, and no number is kept. {asked} It was
          meant for: <q>{picture.purpose}</q>
        </p>
      </section>
    );
  }
  if (daysUntil(picture.closesOn, new Date()) < 0) {
    return (
      <section aria-label="Result">
        <h2>Closed on {day(picture.closesOn)}</h2>
        <p>The picture is being made, which takes an hour at most. {asked}</p>
      </section>
    );
  }
  return (
    <section aria-label="Open now">
      <h2>Open until {weekday(picture.closesOn)}</h2>
      <p>
        {asked} What it will be used for: <q>{picture.purpose}</q>
      </p>
      <p>
        Each member chooses on their own page whether their levels are counted. Who has, and how many, is shown to nobody. The
        picture is made on the day after, once, if eight or more took part. The date cannot be moved.
      </p>
    </section>
  );
}
