import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, ifMatch, read } from '../../../platform/api.js';
import { paths } from '../../../platform/paths.js';
import { useAction } from '../../../platform/use-action.js';
import { Button } from '../../../ui/Button.js';
import { Confirm } from '../../../ui/Confirm.js';
import type { SystemPaper } from './system-paper.js';

/** Issues what the paper says today; or throws away a paper that never was. */
export function IssueOrRemove({ paper: { id: paperId, version, editions } }: { paper: SystemPaper }) {
  const [asking, setAsking] = useState<'issue' | 'remove' | null>(null);
  const navigate = useNavigate();
  const next = (editions[0]?.number ?? 0) + 1;
  const issue = useAction<number, SystemPaper>({
    send: (seen, headers) =>
      read(
        api.POST('/api/system-papers/{paperId}/editions', {
          params: { path: { paperId } },
          headers: { ...headers, ...ifMatch(seen) },
        }),
      ),
    refresh: [['system-paper', paperId], ['system-papers']],
    said: `Edition ${next} issued`,
    done: () => setAsking(null),
  });
  const remove = useAction<number, void>({
    send: async (seen) => {
      await api.DELETE('/api/system-papers/{paperId}', { params: { path: { paperId } }, headers: ifMatch(seen) });
    },
    refresh: [['system-papers']],
    said: 'Paper thrown away',
    done: () => void navigate({ to: paths.systemPapers() }),
  });
  const leave = () => {
    setAsking(null);
    issue.clear();
    remove.clear();
  };
  return (
    <section className="c-life" aria-labelledby="issue-title">
      <h2 id="issue-title">{editions.length === 0 ? 'Not issued yet' : `Issued up to edition ${next - 1}`}</h2>
      <div className="c-life__next">
        <Button onPress={() => setAsking('issue')}>{`Issue edition ${next}`}</Button>
      </div>
      {editions.length === 0 ? (
        <Button rank="secondary" onPress={() => setAsking('remove')}>
          Throw the paper away
        </Button>
      ) : null}
      <Confirm
        open={asking === 'issue'}
        title={`Issue edition ${next}?`}
        step={`Issue edition ${next}`}
        rank="primary"
        waiting={issue.waiting}
        problem={issue.problem}
        onConfirm={() => issue.start(version)}
        onCancel={leave}
      >
        <p>
          What the paper says now is kept as edition {next}, with a checksum. It does not change when trusts publish or withdraw
          later.
        </p>
      </Confirm>
      <Confirm
        open={asking === 'remove'}
        title="Throw this paper away?"
        step="Throw the paper away"
        waiting={remove.waiting}
        problem={remove.problem}
        onConfirm={() => remove.start(version)}
        onCancel={leave}
      >
        <p>Its cover, your words and its files go. Nothing that trusts have published is touched. This cannot be undone.</p>
      </Confirm>
    </section>
  );
}
