import { useState } from 'react';
import { api, ifMatch, read } from '../../platform/api.js';
import { useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { Confirm } from '../../ui/Confirm.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { helpKey, type Introduction } from './queries.js';

/** Whoever made an introduction takes it back while it is open. */
export function TakeIntroductionBack({ introduction }: { introduction: Introduction }) {
  const [asking, setAsking] = useState(false);
  const back = useAction<{ version: number }, Introduction>({
    send: ({ version }, headers) => {
      const params = { path: { introductionId: introduction.id } };
      const all = { ...headers, ...ifMatch(version) };
      return read(api.POST('/api/introductions/{introductionId}/withdrawal', { params, headers: all }));
    },
    refresh: [helpKey],
    said: 'The introduction is taken back',
    done: () => setAsking(false),
  });
  return (
    <>
      <Button rank="secondary" onPress={() => setAsking(true)}>
        Take it back
      </Button>
      <Confirm
        open={asking}
        title="Take this introduction back?"
        step="Take it back"
        waiting={back.waiting}
        onConfirm={() => back.start({ version: introduction.version })}
        onCancel={() => {
          setAsking(false);
          back.clear();
        }}
      >
        <ErrorSummary problem={back.problem} />
        <p>Nobody is asked any more, and no name or e-mail was shown. The match stays, so it can be made again.</p>
      </Confirm>
    </>
  );
}
