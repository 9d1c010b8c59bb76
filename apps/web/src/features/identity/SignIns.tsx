import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, read } from '../../platform/api.js';
import { dayAndTime } from '../../platform/in-london.js';
import { useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { Confirm } from '../../ui/Confirm.js';
import { Table } from '../../ui/Table.js';
import { Tag } from '../../ui/Tag.js';
import { Waiting } from '../../ui/Waiting.js';

const key = ['sign-ins'] as const;

/** Where one is signed in, each to be ended: a lost phone, a meeting room's computer. */
export function SignIns() {
  const [ending, setEnding] = useState<{ id: string; device: string } | null>(null);
  const signIns = useQuery({ queryKey: key, queryFn: ({ signal }) => read(api.GET('/api/me/sign-ins', { signal })) });
  const end = useAction<{ signInId: string }, void>({
    send: async (path) => {
      await api.DELETE('/api/me/sign-ins/{signInId}', { params: { path } });
    },
    refresh: [key],
    said: 'That sign-in is ended',
    done: () => setEnding(null),
  });
  if (signIns.isPending) return <Waiting words="Looking up your sign-ins" />;
  return (
    <section aria-labelledby="sign-ins-title">
      <h2 id="sign-ins-title">Where you are signed in</h2>
      <Table
        caption="Where you are signed in"
        captionHidden
        rows={signIns.data?.rows ?? []}
        rowKey={(row) => row.id}
        columns={[
          { key: 'device', heading: 'Device', cell: (row) => row.device },
          { key: 'since', heading: 'Since', cell: (row) => dayAndTime(row.createdAt) },
          { key: 'seen', heading: 'Last used', cell: (row) => dayAndTime(row.lastSeenAt) },
          {
            key: 'end',
            heading: 'This one',
            cell: (row) =>
              row.current ? (
                <Tag tone="done">here</Tag>
              ) : (
                <Button small rank="secondary" onPress={() => setEnding(row)} about={`the sign-in on ${row.device}`}>
                  End
                </Button>
              ),
          },
        ]}
      />
      <Confirm
        open={ending !== null}
        title={`End the sign-in on ${ending?.device ?? ''}?`}
        step="End this sign-in"
        waiting={end.waiting}
        problem={end.problem}
        onConfirm={() => ending && end.start({ signInId: ending.id })}
        onCancel={() => {
          setEnding(null);
          end.clear();
        }}
      >
        <p>Whoever uses that device is signed out at once. What was saved stays saved. You can sign in there again.</p>
      </Confirm>
    </section>
  );
}
