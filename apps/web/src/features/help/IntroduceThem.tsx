import { useState } from 'react';
import { api, read } from '../../platform/api.js';
import { useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { Confirm } from '../../ui/Confirm.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { helpKey, type Introduction, type Match } from './queries.js';

/** The board of a system suggests an introduction to two trusts: each of them is asked, and either may say no. */
export function IntroduceThem({ match }: { match: Match }) {
  const [asking, setAsking] = useState(false);
  const { offering, wishing, itemTitle } = match;
  const make = useAction<{ strengthId: string; wishId: string }, Introduction>({
    send: (lines, headers) => {
      const body = { ...lines, contactName: null, contactEmail: null };
      return read(api.POST('/api/introductions', { body, headers }));
    },
    refresh: [helpKey],
    said: 'Both trusts are asked',
    done: () => setAsking(false),
  });
  return (
    <>
      <Button
        small
        onPress={() => setAsking(true)}
        about={`${offering.organisationName} and ${wishing.organisationName} on ${itemTitle}`}
      >
        Suggest an introduction
      </Button>
      <Confirm
        open={asking}
        title={`Introduce ${offering.organisationName} and ${wishing.organisationName}?`}
        step="Ask both trusts"
        rank="primary"
        waiting={make.waiting}
        onConfirm={() => make.start({ strengthId: offering.lineId, wishId: wishing.lineId })}
        onCancel={() => {
          setAsking(false);
          make.clear();
        }}
      >
        <ErrorSummary problem={make.problem} />
        <p>
          Both chief executives are asked whether they want to be introduced on “{itemTitle}”, and see that it came from you.
          Either may say no, with a reason that you do not see. You never see whom they speak to.
        </p>
      </Confirm>
    </>
  );
}
