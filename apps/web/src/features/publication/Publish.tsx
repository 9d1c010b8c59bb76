import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ifMatch, read } from '../../platform/api.js';
import { day, dayInLondon } from '../../platform/in-london.js';
import { toTheTop } from '../../platform/to-the-top.js';
import { useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { Confirm } from '../../ui/Confirm.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { AudienceForm } from './AudienceForm.js';
import { type AudienceMistakes, firstDraft, readersInWords, sharingFrom } from './audience.js';
import { NotShared } from './NotShared.js';
import { PartsForm } from './PartsForm.js';
import { Preview } from './Preview.js';
import { partsInWords } from './parts.js';
import { afterwards, type Part, type PublicationOfAssessment, previewQuery, type Sharing } from './publication.js';

interface PublishProps {
  readonly assessmentId: string;
  readonly publication: PublicationOfAssessment;
}

interface Sent {
  readonly parts: readonly Part[];
  readonly sharing: Sharing;
  readonly version: number;
}

/** Choosing what, for whom and until when, beside exactly what will be read. */
export function Publish({ assessmentId, publication: { possible, neverShared, version, ready } }: PublishProps) {
  const [chosen, setChosen] = useState<readonly Part[]>(['items', 'ambition', 'notes']);
  const [draft, setDraft] = useState(() => firstDraft(possible));
  const [mistakes, setMistakes] = useState<AudienceMistakes>({});
  const [asking, setAsking] = useState<Sharing | null>(null);
  const preview = useQuery(previewQuery(assessmentId, chosen));
  const readers = readersInWords(draft, possible);
  const publish = useAction<Sent, unknown>({
    send: (input, headers) =>
      read(
        api.POST('/api/assessments/{assessmentId}/publication', {
          params: { path: { assessmentId }, header: { ...headers, ...ifMatch(input.version) } },
          body: { parts: [...input.parts], sharing: input.sharing },
        }),
      ),
    refresh: afterwards(assessmentId),
    said: 'Published',
    done: () => {
      setAsking(null);
      toTheTop();
    },
  });
  const ask = () => {
    const checked = sharingFrom(draft, dayInLondon(new Date()), possible);
    setMistakes('mistakes' in checked ? checked.mistakes : {});
    if ('sharing' in checked) setAsking(checked.sharing);
  };
  return (
    <>
      <ErrorSummary errors={{ ...mistakes }} />
      <div className="c-publish">
        <div>
          <PartsForm chosen={chosen} onChange={setChosen} />
          <AudienceForm possible={possible} draft={draft} mistakes={mistakes} onChange={setDraft} />
          <NotShared chosen={preview.data?.notShared ?? []} never={neverShared} />
        </div>
        <Preview content={preview.data} stale={preview.isPlaceholderData} readers={readers} />
        {ready ? (
          <div className="c-publish__step">
            <Button onPress={ask}>Publish</Button>
          </div>
        ) : null}
      </div>
      <Confirm
        open={asking !== null}
        title="Publish this result?"
        step="Publish"
        rank="primary"
        waiting={publish.waiting}
        onConfirm={() => asking && publish.start({ parts: chosen, sharing: asking, version })}
        onCancel={() => {
          setAsking(null);
          publish.clear();
        }}
      >
        <ErrorSummary problem={publish.problem} />
        <p>
          These can read it at once{asking?.until ? `, until ${day(asking.until)}` : ''}: {partsInWords(chosen)}.
        </p>
        <ul>
          {readers.map((reader) => (
            <li key={reader}>{reader.charAt(0).toUpperCase() + reader.slice(1)}</li>
          ))}
        </ul>
        <p>
          You can change who reads it and until when. What they see stays as it is; to show less, withdraw it, which is for good.
          Who has read or printed it by then will have seen it.
        </p>
      </Confirm>
    </>
  );
}
