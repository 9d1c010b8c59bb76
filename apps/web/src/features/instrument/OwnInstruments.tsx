import { useSuspenseQueries } from '@tanstack/react-query';
import { paths } from '../../platform/paths.js';
import { useRouteParam } from '../../platform/route.js';
import { ButtonLink } from '../../ui/Button.js';
import { Empty } from '../../ui/Empty.js';
import { Page } from '../../ui/Page.js';
import './instrument.scss';
import { OwnInstrumentShown } from './OwnInstrumentShown.js';
import { organisationNameQuery, ownInstrumentsQuery } from './own.js';

/** What was brought in for one organisation, for the operator who brings it in. */
export function OwnInstruments() {
  const id = useRouteParam('id');
  const [organisation, own] = useSuspenseQueries({ queries: [organisationNameQuery(id), ownInstrumentsQuery(id)] });
  const { rows } = own.data;
  const step = <ButtonLink to={paths.bringInInstrument(id)}>Bring in an instrument</ButtonLink>;
  return (
    <Page
      title="Instruments of their own"
      caption={organisation.data.name}
      back={{ to: paths.organisation(id), words: organisation.data.name }}
    >
      <p>
        An instrument that is brought in here is read and used by this organisation alone. Once published, a version never
        changes; it can be withdrawn from what can be chosen.
      </p>
      {rows.length === 0 ? (
        <Empty heading="None yet" step={step}>
          <p>Every organisation has the built-in instruments. Bring one in where they have questions of their own.</p>
        </Empty>
      ) : (
        <>
          {rows.map((row) => (
            <OwnInstrumentShown key={`${row.code} ${row.instrumentVersion}`} organisationId={id} row={row} />
          ))}
          {step}
        </>
      )}
    </Page>
  );
}
