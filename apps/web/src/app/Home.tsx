import { useRouter } from '@tanstack/react-router';
import { WhatWaits } from '../features/home/WhatWaits.js';
import { QuietLines } from '../features/reflection/QuietLines.js';
import { rolesInWords, useHat, useMe } from '../platform/me.js';
import { paths } from '../platform/paths.js';
import { Link } from '../ui/Link.js';
import { Page } from '../ui/Page.js';
import { menuFor } from './menu.js';
import { purposes } from './purposes.js';

/** The start page: what waits for this person with the hat they wear, and where else they can go from here. */
export function Home() {
  const router = useRouter();
  const me = useMe();
  const hat = useHat();
  const places = menuFor(hat, (path) => path in router.routesByPath).filter(({ path }) => path !== paths.home());
  return (
    <Page title={`Hello, ${me?.person.name ?? ''}`} width="wide">
      <p className="nhsuk-lede-text">You are here as {asWhom(hat.roles)}.</p>
      <WhatWaits />
      {places.length > 0 ? (
        <section aria-labelledby="places-title">
          <h2 id="places-title">Where else you can go</h2>
          <ul className="nhsuk-list">
            {places.map(({ words, path }) => (
              <li key={path}>
                <Link to={path}>{words}</Link>: {lowerFirst(purposes[words])}
              </li>
            ))}
            {sitsOrHelps(hat.roles) ? (
              <li>
                <Link to={paths.meet()}>Join a meeting with a code</Link>: the code is on the screen in the room.
              </li>
            ) : null}
            <QuietLines />
          </ul>
        </section>
      ) : null}
    </Page>
  );
}

/** As people say it: somebody is *a* member of a board, but its chair or company secretary. */
const asWhom = (roles: readonly string[]) =>
  roles.length === 1 && roles[0] === 'member' ? 'a member of the board' : lowerFirst(rolesInWords(roles));

/** Whoever can be in a meeting of a board. */
const sitsOrHelps = (roles: readonly string[]) => roles.some((role) => role !== 'ics-lead' && role !== 'operator');

/** `Company secretary` → `company secretary`, but `ICS lead` stays. */
const lowerFirst = (words: string) => (/^[A-Z]{2}/.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1));
