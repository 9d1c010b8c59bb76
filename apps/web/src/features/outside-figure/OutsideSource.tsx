import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ifMatch, read } from '../../platform/api.js';
import { day, dayAndTime } from '../../platform/in-london.js';
import { paths } from '../../platform/paths.js';
import { useRouteParam } from '../../platform/route.js';
import { useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { Confirm } from '../../ui/Confirm.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { InsetText } from '../../ui/InsetText.js';
import { Page } from '../../ui/Page.js';
import { SummaryList } from '../../ui/SummaryList.js';
import { figuresInWords, scaleInWords } from './figures-in-words.js';
import { Overlaps } from './Overlaps.js';
import { type SourceWithMeasures, sourceQuery, sourcesKey } from './queries.js';

/** One imported table: where it comes from, what its measures stand beside, and the way to take it back. */
export function OutsideSource() {
  const { data: source } = useSuspenseQuery(sourceQuery(useRouteParam('id')));
  return (
    <Page
      title={source.title}
      caption={source.publisher}
      back={{ to: paths.outsideSources(), words: 'Back to outside sources' }}
      width="wide"
    >
      {source.undone ? (
        <InsetText>
          {source.undone.by} undid this import on {dayAndTime(source.undone.at)}. Nobody is shown a figure of it.
        </InsetText>
      ) : null}
      <SummaryList
        rows={[
          { term: 'Published', value: day(source.publishedOn) },
          { term: 'Collected', value: source.collected },
          { term: 'Figures', value: figuresInWords(source) },
          { term: 'Scale', value: scalesInWords(source) },
          { term: 'Licence', value: source.licence },
          { term: 'To be named as', value: source.attribution },
          { term: 'Address', value: source.url ?? 'None given' },
          { term: 'Imported', value: `${source.fileName}, by ${source.importedBy} on ${dayAndTime(source.importedAt)}` },
        ]}
      />
      <Overlaps key={source.version} source={source} />
      <Undo source={source} />
    </Page>
  );
}

/** One scale of all measures, or each with its own. */
function scalesInWords({ measures }: SourceWithMeasures): string {
  const scales = new Set(measures.map(({ scale }) => scaleInWords(scale)));
  return scales.size === 1 ? [...scales].join() : measures.map(({ name, scale }) => `${name}: ${scaleInWords(scale)}`).join('; ');
}

function Undo({ source }: { source: SourceWithMeasures }) {
  const [asking, setAsking] = useState(false);
  const refresh = [sourcesKey, ['outside-figures']];
  const at = { params: { path: { sourceId: source.id } }, headers: ifMatch(source.version) };
  const undo = useAction<void, unknown>({
    send: () => read(api.POST('/api/outside-sources/{sourceId}/undoing', at)),
    refresh,
    said: 'The import is undone',
    done: () => setAsking(false),
  });
  const back = useAction<void, unknown>({
    send: () => read(api.DELETE('/api/outside-sources/{sourceId}/undoing', at)),
    refresh,
    said: 'Its figures are shown again',
  });
  return (
    <section aria-labelledby="undo-title">
      <h2 id="undo-title">{source.undone ? 'Bring it back' : 'Undo this import'}</h2>
      <ErrorSummary problem={back.problem} />
      {source.undone ? (
        <Button rank="secondary" waiting={back.waiting} onPress={() => back.start()}>
          Show its figures again
        </Button>
      ) : (
        <Button rank="secondary" onPress={() => setAsking(true)}>
          Undo this import
        </Button>
      )}
      <Confirm
        open={asking}
        title="Undo this import?"
        step="Undo it"
        waiting={undo.waiting}
        problem={undo.problem}
        onConfirm={() => undo.start()}
        onCancel={() => {
          setAsking(false);
          undo.clear();
        }}
      >
        <p>No trust and no system is shown its figures any more. You can bring it back later, as it is now.</p>
      </Confirm>
    </section>
  );
}
