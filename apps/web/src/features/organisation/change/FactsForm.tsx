import { type CareSetting, careSettings } from '@candour/assessment';
import { type FormEvent, useState } from 'react';
import { api, ifMatch } from '../../../platform/api.js';
import { useAction } from '../../../platform/use-action.js';
import { Button } from '../../../ui/Button.js';
import { Checkboxes } from '../../../ui/Checkboxes.js';
import { ErrorSummary } from '../../../ui/ErrorSummary.js';
import { Select } from '../../../ui/Select.js';
import { TextField } from '../../../ui/TextField.js';
import { everythingOfRegister, type FactsRequest, type OrganisationWithSystems, type Places } from '../register.js';

const settings = Object.entries(careSettings).map(([value, words]) => ({ value: value as CareSetting, words }));

/** Type, care settings and region. A file that speaks of them says them anew. */
export function FactsForm({ organisation, regions }: { organisation: OrganisationWithSystems; regions: Places['regions'] }) {
  const { id: organisationId, version, kind } = organisation;
  const [facts, setFacts] = useState<FactsRequest>(() => factsOf(organisation));
  const save = useAction<FactsRequest, unknown>({
    send: (body) =>
      api.PUT('/api/organisations/{organisationId}/facts', {
        params: { path: { organisationId } },
        body,
        headers: ifMatch(version),
      }),
    refresh: everythingOfRegister,
    said: 'The facts are saved',
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.start(facts);
  };
  const own = regions.find(({ code, name }) => (code ?? name) === (facts.regionCode ?? facts.regionName));
  return (
    <form onSubmit={submit} noValidate>
      <h2>{kind === 'trust' ? 'Type, care settings and region' : 'Region'}</h2>
      <ErrorSummary problem={save.problem} />
      {kind === 'trust' ? (
        <>
          <TextField
            name="trustType"
            label="Type of trust"
            hint="Trusts of the same type are compared with each other, so use the same words"
            maxLength={200}
            value={facts.trustType ?? ''}
            onChange={(words) => setFacts({ ...facts, trustType: words || null })}
            error={save.problem?.fields.trustType}
          />
          <TextField
            name="trustSubtype"
            label="Kind of services (optional)"
            maxLength={200}
            value={facts.trustSubtype ?? ''}
            onChange={(words) => setFacts({ ...facts, trustSubtype: words || null })}
          />
          <Checkboxes
            name="careSettings"
            label="Care settings"
            hint="All that it provides"
            options={settings}
            value={facts.careSettings}
            onChange={(chosen) => setFacts({ ...facts, careSettings: chosen })}
          />
        </>
      ) : null}
      <Select
        name="region"
        label="Region"
        empty="No region"
        options={regions.map(({ code, name }) => ({ value: code ?? name, words: name }))}
        value={own ? (own.code ?? own.name) : ''}
        onChange={(chosen) => {
          const region = regions.find(({ code, name }) => (code ?? name) === chosen);
          setFacts({ ...facts, regionCode: region?.code ?? null, regionName: region?.name ?? null });
        }}
      />
      <Button waiting={save.waiting}>Save the facts</Button>
    </form>
  );
}

const factsOf = ({
  trustType,
  trustSubtype,
  careSettings: own,
  regionCode,
  regionName,
}: OrganisationWithSystems): FactsRequest => ({
  ...{ trustType, trustSubtype, careSettings: own, regionCode, regionName },
});
