import { useSuspenseQueries } from '@tanstack/react-query';
import { day } from '../../platform/in-london.js';
import { paths } from '../../platform/paths.js';
import { useRouteParam } from '../../platform/route.js';
import { Link } from '../../ui/Link.js';
import { Page } from '../../ui/Page.js';
import { SummaryList } from '../../ui/SummaryList.js';
import { Appointments } from './Appointments.js';
import { appointmentsQuery, kindOf, type OrganisationWithSystems, organisationQuery } from './register.js';
import './organisation.scss';

/** One organisation of the register: its facts, the systems it belongs to, and who is appointed there. */
export function Organisation() {
  const id = useRouteParam('id');
  const [organisation, appointments] = useSuspenseQueries({ queries: [organisationQuery(id), appointmentsQuery(id)] });
  const { data } = organisation;
  return (
    <Page title={data.name} caption={kindOf(data)} back={{ to: paths.register(), words: 'Back to the register' }} width="wide">
      <SummaryList rows={factsOf(data)} />
      <p>
        <Link to={paths.ownInstruments(id)}>Instruments of their own</Link>
      </p>
      <Appointments organisation={data} appointments={appointments.data.rows} />
    </Page>
  );
}

function factsOf({ code, trustSubtype, regionName, opened, closed, systems, kind, demonstration }: OrganisationWithSystems) {
  return [
    { term: 'Code', value: code },
    { term: 'Kind of services', value: trustSubtype },
    { term: 'Region', value: regionName },
    { term: 'Opened', value: opened ? day(opened) : null },
    { term: 'Closed', value: closed ? day(closed) : null },
    { term: 'Systems', value: kind === 'trust' ? <Systems systems={systems} /> : null },
    { term: 'Demonstration', value: demonstration ? 'Made up, with everything that belongs to it' : null },
  ].filter(({ value }) => value !== null);
}

function Systems({ systems }: { systems: OrganisationWithSystems['systems'] }) {
  if (systems.length === 0) return 'None: what it publishes would have no reader';
  return (
    <ul className="c-plain">
      {systems.map(({ id, name, from, to }) => (
        <li key={`${id} ${from}`}>
          {name}, {to ? `${day(from)} to ${day(to)}` : `since ${day(from)}`}
        </li>
      ))}
    </ul>
  );
}
