import { type FormEvent, useState } from 'react';
import { api, ifMatch, read } from '../../platform/api.js';
import { day } from '../../platform/in-london.js';
import { paths } from '../../platform/paths.js';
import { useAction } from '../../platform/use-action.js';
import { Button, ButtonGroup } from '../../ui/Button.js';
import { Details } from '../../ui/Details.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { Link } from '../../ui/Link.js';
import { Tag } from '../../ui/Tag.js';
import { TextArea } from '../../ui/TextArea.js';
import { type OwnInstrument, ownInstrumentsQuery } from './own.js';

interface Shown {
  readonly organisationId: string;
  readonly row: OwnInstrument;
}

/** One version that was brought in: who published it and when, and what can still be done with it. */
export function OwnInstrumentShown({ organisationId, row }: Shown) {
  const { code, instrumentVersion, title, publishedAt, publishedBy, withdrawn } = row;
  return (
    <article className="c-asked" aria-labelledby={`own-${code}-${instrumentVersion}`}>
      <h2 className="c-asked__title" id={`own-${code}-${instrumentVersion}`}>
        {title}, version {instrumentVersion} {withdrawn ? <Tag>withdrawn</Tag> : <StatePublished />}
      </h2>
      <p>
        <span className="c-asked__code">{code}</span>. Published by {publishedBy} on {day(publishedAt)}.{' '}
        {withdrawn ? `Withdrawn by ${withdrawn.by} on ${day(withdrawn.at)}: ${withdrawn.reason}` : ''}
      </p>
      <p>
        <Link to={paths.bringInInstrument(organisationId)} search={{ from: `${code} ${instrumentVersion}` }}>
          Begin the next version from this file
        </Link>
      </p>
      {withdrawn ? (
        <OfferAgain organisationId={organisationId} row={row} />
      ) : (
        <Withdraw organisationId={organisationId} row={row} />
      )}
    </article>
  );
}

const StatePublished = () => <Tag tone="done">published</Tag>;

const pathOf = ({ organisationId, row }: Shown) => ({ organisationId, code: row.code, version: row.instrumentVersion });

function Withdraw({ organisationId, row }: Shown) {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState<string>();
  const name = `reason-${row.code}-${row.instrumentVersion}`;
  const withdraw = useAction<string, OwnInstrument>({
    send: (words) =>
      read(
        api.POST('/api/organisations/{organisationId}/instruments/{code}/{version}/withdrawal', {
          params: { path: pathOf({ organisationId, row }), header: ifMatch(row.version) },
          body: { reason: words },
        }),
      ),
    refresh: [ownInstrumentsQuery(organisationId).queryKey],
    said: 'The version is withdrawn',
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(reason.trim() === '' ? 'Say why it is withdrawn' : undefined);
    if (reason.trim() !== '') withdraw.start(reason);
  };
  return (
    <Details summary={`Withdraw version ${row.instrumentVersion}`}>
      <form onSubmit={submit} noValidate>
        <ErrorSummary errors={missing ? { [name]: missing } : {}} problem={withdraw.problem} />
        <p>Nothing new can then be begun with it. Assessments that use it go on as they are. You can offer it again later.</p>
        <TextArea
          name={name}
          label="Why is it withdrawn?"
          limit={500}
          rows={2}
          value={reason}
          onChange={setReason}
          error={missing}
        />
        <Button rank="secondary" waiting={withdraw.waiting}>
          Withdraw it from choosing
        </Button>
      </form>
    </Details>
  );
}

function OfferAgain({ organisationId, row }: Shown) {
  const offer = useAction<null, OwnInstrument>({
    send: () =>
      read(
        api.DELETE('/api/organisations/{organisationId}/instruments/{code}/{version}/withdrawal', {
          params: { path: pathOf({ organisationId, row }), header: ifMatch(row.version) },
        }),
      ),
    refresh: [ownInstrumentsQuery(organisationId).queryKey],
    said: 'The version can be chosen again',
  });
  return (
    <>
      <ErrorSummary problem={offer.problem} />
      <ButtonGroup>
        <Button
          rank="secondary"
          waiting={offer.waiting}
          onPress={() => offer.start(null)}
          about={`version ${row.instrumentVersion}`}
        >
          Offer it again
        </Button>
      </ButtonGroup>
    </>
  );
}
