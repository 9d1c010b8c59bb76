import { careSettings } from '@candour/assessment';
import { useSuspenseQueries } from '@tanstack/react-query';
import { day } from '../../platform/in-london.js';
import { paths } from '../../platform/paths.js';
import { useRouteParam } from '../../platform/route.js';
import { ButtonGroup, ButtonLink } from '../../ui/Button.js';
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
      <ButtonGroup>
        {data.kind === 'trust' || data.kind === 'board-of-system' ? (
          <ButtonLink to={paths.changeOrganisation(id)} rank="secondary">
            Change by hand
          </ButtonLink>
        ) : null}
        <ButtonLink to={paths.ownInstruments(id)} rank="secondary">
          Instruments of their own
        </ButtonLink>
      </ButtonGroup>
      <History organisation={data} />
      {data.kind === 'board-of-system' ? <TrustsOfSystem trusts={data.trusts} /> : null}
      <Appointments organisation={data} appointments={appointments.data.rows} />
    </Page>
  );
}

function factsOf(organisation: OrganisationWithSystems) {
  const {
    code,
    trustSubtype,
    careSettings: settings,
    regionName,
    opened,
    closed,
    systems,
    clusters,
    kind,
    demonstration,
  } = organisation;
  const isSystem = kind === 'board-of-system';
  return [
    { term: 'Code', value: code },
    { term: 'Kind of services', value: trustSubtype },
    {
      term: 'Care settings',
      value: kind === 'trust' ? settings.map((one) => careSettings[one]).join(', ') || 'not known' : null,
    },
    { term: 'Region', value: regionName },
    { term: 'Opened', value: opened ? day(opened) : null },
    { term: 'Closed', value: closed ? day(closed) : null },
    {
      term: 'Systems',
      value:
        kind === 'trust' ? (
          <Dated rows={systems} to={paths.organisation} none="None: what it publishes would have no reader" />
        ) : null,
    },
    { term: 'Cluster', value: isSystem ? <Dated rows={clusters} none="In no cluster" /> : null },
    { term: 'Demonstration', value: demonstration ? 'Made up, with everything that belongs to it' : null },
  ].filter(({ value }) => value !== null);
}

interface DatedRow {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly to: string | null;
}

interface DatedProps {
  readonly rows: readonly DatedRow[];
  readonly none: string;
  /** Where each has a page of its own. */
  readonly to?: (id: string) => string;
}

function Dated({ rows, none, to: pathOf }: DatedProps) {
  if (rows.length === 0) return none;
  return (
    <ul className="c-plain">
      {rows.map(({ id, name, from, to }) => (
        <li key={`${id} ${from}`}>
          {pathOf ? <Link to={pathOf(id)}>{name}</Link> : name}, {to ? `${day(from)} to ${day(to)}` : `since ${day(from)}`}
        </li>
      ))}
    </ul>
  );
}

/** What became part of it and what it became part of: both ways, so that nobody loses the thread. */
function History({ organisation: { name, predecessors, successors } }: { organisation: OrganisationWithSystems }) {
  if (predecessors.length + successors.length === 0) return null;
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title">Before and after</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {predecessors.map(({ id, name: was, on }) => (
          <li key={id}>
            <Link to={paths.organisation(id)}>{was}</Link> became part of it on {day(on)}. What it published before shows under{' '}
            {name} too.
          </li>
        ))}
        {successors.map(({ id, name: became, on }) => (
          <li key={id}>
            It became part of <Link to={paths.organisation(id)}>{became}</Link> on {day(on)}. What it published before stays here,
            and shows there too.
          </li>
        ))}
      </ul>
    </section>
  );
}

function TrustsOfSystem({ trusts }: { trusts: OrganisationWithSystems['trusts'] }) {
  return (
    <section aria-labelledby="trusts-title">
      <h2 id="trusts-title">Its trusts</h2>
      {trusts.length === 0 ? (
        <p>No trust belongs to it.</p>
      ) : (
        <ul className="nhsuk-list">
          {trusts.map(({ id, name, from, to }) => (
            <li key={`${id} ${from}`}>
              <Link to={paths.organisation(id)}>{name}</Link>, {to ? `${day(from)} to ${day(to)}` : `since ${day(from)}`}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
