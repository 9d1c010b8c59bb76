import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { type FormEvent, Suspense, useState } from 'react';
import { paths } from '../../platform/paths.js';
import { useSearchParam } from '../../platform/use-search-param.js';
import { Button, ButtonGroup, ButtonLink } from '../../ui/Button.js';
import { Empty } from '../../ui/Empty.js';
import { Page } from '../../ui/Page.js';
import { TextField } from '../../ui/TextField.js';
import { Waiting } from '../../ui/Waiting.js';
import { OrganisationsTable } from './OrganisationsTable.js';
import { organisationsQuery } from './register.js';
import './organisation.scss';

/** The organisations that Candour knows. What is searched for stands in the address. */
export function Register() {
  const [search, setSearch] = useSearchParam('search');
  const [typed, setTyped] = useState(search);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSearch(typed.trim());
  };
  return (
    <Page title="Register" width="wide">
      <p>Trusts, integrated care boards and suppliers, as the national register has them.</p>
      <ButtonGroup>
        <ButtonLink to={paths.registerImport()} rank="secondary">
          Import a newer register
        </ButtonLink>
        <ButtonLink to={paths.registerChanges()} rank="secondary">
          What was changed
        </ButtonLink>
        <ButtonLink to={paths.registerPlaces()} rank="secondary">
          Regions and clusters
        </ButtonLink>
      </ButtonGroup>
      <search>
        <form className="c-search" onSubmit={submit}>
          <TextField
            name="search"
            label="Find an organisation"
            hint="By name or code"
            width={30}
            maxLength={100}
            value={typed}
            onChange={setTyped}
          />
          <Button rank="secondary">Search</Button>
        </form>
      </search>
      <Suspense fallback={<Waiting words="Looking it up" />}>
        <Found search={search} />
      </Suspense>
    </Page>
  );
}

function Found({ search }: { search: string }) {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useSuspenseInfiniteQuery(organisationsQuery(search));
  const rows = data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) {
    return search === '' ? (
      <Empty heading="The register is empty" step={<ButtonLink to={paths.registerImport()}>Import a register</ButtonLink>}>
        <p>Take a file of trusts and integrated care boards, or one file of each.</p>
      </Empty>
    ) : (
      <Empty heading={`Nothing is called ‘${search}’`}>
        <p>Try a part of the name, or the code of the organisation.</p>
      </Empty>
    );
  }
  return (
    <>
      <p role="status">
        {hasNextPage
          ? `The first ${rows.length}, by name.`
          : `${rows.length} ${rows.length === 1 ? 'organisation' : 'organisations'}.`}
      </p>
      <OrganisationsTable rows={rows} />
      {hasNextPage ? (
        <Button rank="secondary" waiting={isFetchingNextPage} onPress={() => void fetchNextPage()}>
          Show more
        </Button>
      ) : null}
    </>
  );
}
