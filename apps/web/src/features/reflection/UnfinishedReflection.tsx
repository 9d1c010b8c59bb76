import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, read } from '../../platform/api.js';
import { day } from '../../platform/in-london.js';
import { paths } from '../../platform/paths.js';
import { useAction } from '../../platform/use-action.js';
import { Button, ButtonGroup, ButtonLink } from '../../ui/Button.js';
import { Confirm } from '../../ui/Confirm.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { Page } from '../../ui/Page.js';
import { Progress } from '../../ui/Progress.js';
import { DeleteOne } from './DeleteOne.js';
import { ItemsOfReflection } from './ItemsOfReflection.js';
import { myReflectionsQuery, type Reflection, reflectionQuery } from './queries.js';
import { isAnswered, type Reflecting } from './use-reflection.js';
import { WhoSees } from './WhoSees.js';

/** Where one stands: how far, the next item, every item, and the end of it whenever one likes. */
export function UnfinishedReflection({ reflecting: { reflection, items } }: { reflecting: Reflecting }) {
  const { answered, of } = reflection;
  // What is still on its way would come too late for a reflection that is finished.
  const unsaved = items.some(({ entry }) => entry !== undefined);
  const next = items.find(({ row, entry }) => !entry && !(row && isAnswered(row)));
  return (
    <Page
      title="Your reflection"
      caption={`${reflection.title}, begun on ${day(reflection.begunOn)}`}
      back={{ to: paths.reflections(), words: 'Your own reflection' }}
    >
      <Progress done={answered} of={of} words={`${answered} of ${of} answered`} />
      {answered === 0 ? <WhoSees /> : null}
      <p>
        {answered === of
          ? 'You have answered everything. Finish when you are content with it; until then you can change any answer.'
          : 'Leave out what you like, stop whenever you like and come back. Nothing is sent to anybody.'}
      </p>
      {unsaved ? <p role="status">Not everything is saved yet: look for “not saved” below. You can finish once it is.</p> : null}
      <ButtonGroup>
        {next ? (
          <ButtonLink to={paths.reflectionItem(reflection.id, next.item.code)}>
            {next.number === 1 ? 'Begin' : `Go on with item ${next.number}`}
          </ButtonLink>
        ) : null}
        {answered > 0 && !unsaved ? <Finish reflection={reflection} primary={!next} /> : null}
      </ButtonGroup>
      <ItemsOfReflection reflectionId={reflection.id} items={items} />
      <DeleteOne reflection={reflection} />
    </Page>
  );
}

function Finish({ reflection, primary }: { reflection: Reflection; primary: boolean }) {
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { queryKey } = reflectionQuery(reflection.id);
  const finish = useAction<void, Reflection>({
    send: () =>
      read(api.POST('/api/my-reflections/{reflectionId}/finish', { params: { path: { reflectionId: reflection.id } } })),
    refresh: [myReflectionsQuery.queryKey],
    said: 'Your reflection is finished',
    done: (finished) => queries.setQueryData(queryKey, finished),
  });
  const left = reflection.of - reflection.answered;
  return (
    <>
      <Button rank={primary ? 'primary' : 'secondary'} onPress={() => setAsking(true)}>
        Finish and see my picture
      </Button>
      <Confirm
        open={asking}
        title="Finish this reflection?"
        step="Finish"
        rank="primary"
        waiting={finish.waiting}
        onConfirm={() => finish.start()}
        onCancel={() => {
          setAsking(false);
          finish.clear();
        }}
      >
        <ErrorSummary problem={finish.problem} />
        <p>
          {left === 0 ? '' : `${left === 1 ? 'One item is' : `${left} items are`} left out, which is fine. `}Its answers stay as
          they are from then on, and you see your picture. Nobody else is told. You can begin another reflection whenever you
          like.
        </p>
      </Confirm>
    </>
  );
}
