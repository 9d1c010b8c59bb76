import { useSuspenseQuery } from '@tanstack/react-query';
import { useHat } from '../../platform/me.js';
import { paths } from '../../platform/paths.js';
import { Link } from '../../ui/Link.js';
import { Page } from '../../ui/Page.js';
import { InCommon } from './InCommon.js';
import { OwnActions } from './OwnActions.js';
import { sharedActionsQuery } from './queries.js';
import './shared-action.scss';

/** Actions that trusts let each other read, by investment theme and by question: what is planned, where, and what they have in common. */
export function SharedActions() {
  const { data } = useSuspenseQuery(sharedActionsQuery);
  const system = data.side === 'system';
  return (
    <Page title="What trusts plan" caption={useHat().organisationName} width="wide">
      <p className="nhsuk-lede-text">
        {system
          ? 'Actions that trusts of your system let you read: what, by when, and what they put time and money into.'
          : 'Let your system read an action of your board, and read what others there plan. Each action is your own choice.'}
      </p>
      <p>
        See also <Link to={paths.help()}>who can help whom</Link>.
      </p>
      {system ? null : <OwnActions shared={data} />}
      <InCommon shared={data} />
    </Page>
  );
}
