import { useSuspenseQueries } from '@tanstack/react-query';
import { paths } from '../../../platform/paths.js';
import { useRouteParam } from '../../../platform/route.js';
import { Link } from '../../../ui/Link.js';
import { Page } from '../../../ui/Page.js';
import { organisationQuery, placesQuery } from '../register.js';
import '../organisation.scss';
import { Belonging } from './Belonging.js';
import { FactsForm } from './FactsForm.js';
import { MergerForm } from './MergerForm.js';

/** What an operator says of an organisation by hand. Each change stands on record and can be undone. */
export function ChangeOrganisation() {
  const id = useRouteParam('id');
  const [organisation, places] = useSuspenseQueries({ queries: [organisationQuery(id), placesQuery] });
  const { data } = organisation;
  return (
    <Page title="Change by hand" caption={data.name} back={{ to: paths.organisation(id), words: `Back to ${data.name}` }}>
      <p>
        Each change is kept with your name under <Link to={paths.registerChanges()}>What was changed</Link>, and can be undone
        there.
      </p>
      {data.kind === 'trust' ? <Belonging organisation={data} systems={places.data.systems} /> : null}
      <FactsForm key={data.version} organisation={data} regions={places.data.regions} />
      <section aria-labelledby="merger-title">
        <h2 id="merger-title">Merger</h2>
        {data.successors.length > 0 ? (
          <p>It became part of {data.successors.map(({ name }) => name).join(' and ')} already.</p>
        ) : null}
        <MergerForm organisation={data} />
      </section>
    </Page>
  );
}
