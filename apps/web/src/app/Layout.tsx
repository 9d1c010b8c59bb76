import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation, useRouter } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import { demonstrationQuery } from '../features/identity/demonstration.js';
import { mayAs, rolesInWords, useMe } from '../platform/me.js';
import { useOnline } from '../platform/network.js';
import { say } from '../platform/status.js';
import { DemonstrationBanner } from '../ui/DemonstrationBanner.js';
import { Footer } from '../ui/Footer.js';
import { Header } from '../ui/Header.js';
import { SkipLink } from '../ui/SkipLink.js';
import { StatusLine } from '../ui/StatusLine.js';
import { Waiting } from '../ui/Waiting.js';
import { menuAt, menuFor } from './menu.js';
import { PersonMenu } from './PersonMenu.js';
import { PollAtHand } from './PollAtHand.js';

const noNetwork = 'No network. What you type now is not saved until it is back.';

/** What stands around every screen. The presenter's (`/present…`) stands alone: it is the wall of a room. */
export function Layout() {
  const router = useRouter();
  const { pathname } = useLocation();
  const me = useMe();
  const online = useOnline();
  const hat = me?.hat ?? null;
  useEffect(() => {
    if (!online) say(noNetwork);
  }, [online]);
  // Before a hat is worn, the whole place says whether it is a demonstration.
  const place = useQuery({ ...demonstrationQuery, enabled: hat === null });
  const banner = (hat ? hat.demonstration : place.data) ? <DemonstrationBanner /> : null;
  const page = (
    <Suspense fallback={<Waiting />}>
      <Outlet />
    </Suspense>
  );
  if (/^\/present(\/|$)/.test(pathname)) {
    return (
      <>
        {banner}
        <main id="main">{page}</main>
      </>
    );
  }

  // Somebody let in by a room link has the meeting and no other page.
  const places = hat && !hat.onlyAssessmentId ? menuFor(hat, (path) => path in router.routesByPath) : [];
  const menu = menuAt(places, pathname);
  return (
    <>
      <SkipLink />
      {banner}
      <Header
        organisation={hat?.organisationName}
        roles={hat ? rolesInWords(hat.roles) : undefined}
        menu={menu.first}
        below={menu.second}
        person={me ? <PersonMenu me={me} /> : undefined}
      />
      {mayAs(hat, 'member') && !hat?.onlyAssessmentId ? <PollAtHand /> : null}
      {online ? null : <p className="c-offline">{noNetwork}</p>}
      <main id="main" className="c-main" tabIndex={-1}>
        {page}
      </main>
      <Footer />
      <StatusLine />
    </>
  );
}
