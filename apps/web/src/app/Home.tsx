import { useRouter } from '@tanstack/react-router';
import { rolesInWords, useHat, useMe } from '../platform/me.js';
import { paths } from '../platform/paths.js';
import { Card, Cards } from '../ui/Card.js';
import { Empty } from '../ui/Empty.js';
import { Page } from '../ui/Page.js';
import { menuFor } from './menu.js';

/** The start page: where this person, with the hat they wear, can go from here. */
export function Home() {
  const router = useRouter();
  const me = useMe();
  const hat = useHat();
  const places = menuFor(hat.roles, (path) => path in router.routesByPath).filter(({ path }) => path !== paths.home());
  return (
    <Page title={`Hello, ${me?.person.name ?? ''}`} width="wide">
      <p className="nhsuk-lede-text">You are here as {lowerFirst(rolesInWords(hat.roles))}.</p>
      {places.length === 0 ? (
        <Empty heading="Nothing waits for you here">
          <p>When something does, it stands on this page. The company secretary of your organisation can say what comes next.</p>
        </Empty>
      ) : (
        <Cards>
          {places.map(({ words, path, purpose }) => (
            <Card key={path} heading={words} to={path}>
              <p>{purpose}</p>
            </Card>
          ))}
        </Cards>
      )}
    </Page>
  );
}

/** `Company secretary` → `company secretary`, but `ICS lead` stays. */
const lowerFirst = (words: string) => (/^[A-Z]{2}/.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1));
