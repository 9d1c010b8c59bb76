import { useSuspenseQuery } from '@tanstack/react-query';
import { useHat } from '../../platform/me.js';
import { paths } from '../../platform/paths.js';
import { Link } from '../../ui/Link.js';
import { Page } from '../../ui/Page.js';
import './help.scss';
import { Introductions } from './Introductions.js';
import { LinesOfOthers } from './LinesOfOthers.js';
import { Matches } from './Matches.js';
import { OwnLines } from './OwnLines.js';
import { helpQuery } from './queries.js';

/** Who can help whom: strengths offered, wishes, where they meet, and introductions; all of it by the choice of those concerned. */
export function Help() {
  const { data: help } = useSuspenseQuery(helpQuery);
  const system = help.side === 'system';
  return (
    <Page title="Helping each other" caption={useHat().organisationName} width="wide">
      <p className="nhsuk-lede-text">
        {system
          ? 'Which trusts are strong where others want to be, as far as both chose to be found. You can suggest an introduction; whom they then speak to stays between them.'
          : 'Find a trust that is strong where your board wants to be, and let others find you. Each question is your own choice, and so is every introduction.'}
      </p>
      <p>
        See also <Link to={paths.sharedActions()}>what trusts plan and share with each other</Link>.
      </p>
      <Introductions introductions={help.introductions} />
      <Matches help={help} />
      {system ? null : <OwnLines help={help} />}
      <LinesOfOthers
        title={system ? 'Strengths offered' : 'Strengths that others offer'}
        lines={help.strengths}
        nothing="None that reaches you at present."
      />
      <LinesOfOthers
        title={system ? 'Wishes' : 'What others wish for'}
        lines={help.wishes}
        nothing="None that reaches you at present."
      />
    </Page>
  );
}
