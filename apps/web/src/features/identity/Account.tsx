import { rolesInWords, useMe } from '../../platform/me.js';
import { paths } from '../../platform/paths.js';
import { Link } from '../../ui/Link.js';
import { Page } from '../../ui/Page.js';
import { SummaryList } from '../../ui/SummaryList.js';
import { ChangePassword } from './ChangePassword.js';
import { SignIns } from './SignIns.js';

/** One's own account: who one is here, the password, and where one is signed in. */
export function Account() {
  const me = useMe();
  // Somebody let in by a room link has no account to look at.
  if (!me?.person.email) return null;
  const hats = me.hats.map((hat) => ({ term: hat.organisationName, value: rolesInWords(hat.roles) }));
  return (
    <Page title="Your account">
      <SummaryList
        rows={[{ term: 'Name', value: me.person.name }, { term: 'E-mail address', value: me.person.email }, ...hats]}
      />
      <p className="nhsuk-hint">Something wrong here? Seats and roles are kept by the company secretary of each organisation.</p>
      <p>
        <Link to={paths.reflections()}>Your own reflection</Link> belongs to this account and to no organisation: only you can see
        it.
      </p>
      <ChangePassword email={me.person.email} />
      <SignIns />
    </Page>
  );
}
