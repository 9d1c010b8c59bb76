import { useState } from 'react';
import { api, read } from '../../platform/api.js';
import { useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { Confirm } from '../../ui/Confirm.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { Radios } from '../../ui/Radios.js';
import { helpKey, type Introduction, type Match } from './queries.js';
import type { MatchGroup } from './words.js';

const keyOf = ({ offering, wishing }: Match) => `${offering.lineId} ${wishing.lineId}`;
const namesOf = ({ offering, wishing }: Match) => `${offering.organisationName} and ${wishing.organisationName}`;

/** The board of a system suggests an introduction to two trusts: each of them is asked, and either may say no. */
export function IntroduceThem({ group }: { group: MatchGroup }) {
  const [asking, setAsking] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const [only] = group.pairs.length === 1 ? group.pairs : [];
  const make = useAction<{ strengthId: string; wishId: string }, Introduction>({
    send: (lines, headers) => {
      const body = { ...lines, contactName: null, contactEmail: null };
      return read(api.POST('/api/introductions', { body, headers }));
    },
    refresh: [helpKey],
    said: 'Both trusts are asked',
    done: () => close(),
  });
  const close = () => {
    setAsking(false);
    setChosen(null);
    setMissing(false);
    make.clear();
  };
  const ask = () => {
    const pair = only ?? group.pairs.find((one) => keyOf(one) === chosen);
    setMissing(pair === undefined);
    if (pair) make.start({ strengthId: pair.offering.lineId, wishId: pair.wishing.lineId });
  };
  return (
    <>
      <Button small rank="secondary" onPress={() => setAsking(true)} about={`on ${group.title}`}>
        Suggest an introduction
      </Button>
      <Confirm
        open={asking}
        title={only ? `Introduce ${namesOf(only)}?` : 'Introduce which two trusts?'}
        step="Ask both trusts"
        rank="primary"
        waiting={make.waiting}
        onConfirm={ask}
        onCancel={close}
      >
        <ErrorSummary problem={make.problem} />
        <p>
          Both chief executives are asked whether they want to be introduced on “{group.title}”, and see that it came from you.
          Either may say no, with a reason that you do not see. You never see whom they speak to.
        </p>
        {only ? null : (
          <Radios
            name="pair"
            label="The first offers, the second wishes for help"
            options={group.pairs.map((pair) => ({ value: keyOf(pair), words: namesOf(pair) }))}
            value={chosen}
            onChange={setChosen}
            error={missing ? 'Choose two trusts' : undefined}
          />
        )}
      </Confirm>
    </>
  );
}
