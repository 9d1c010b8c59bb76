import { test } from '@playwright/test';

/** One made-up system with two trusts for each width at which the journey runs, so that the two never meet on one board. */
export interface MadeUpPlaces {
  readonly system: { readonly code: string; readonly name: string };
  readonly trust: { readonly code: string; readonly name: string };
  readonly neighbour: { readonly code: string; readonly name: string };
}

const places: Readonly<Record<string, MadeUpPlaces>> = {
  phone: {
    system: { code: 'ZJP', name: 'Larkwater Integrated Care Board' },
    trust: { code: 'ZJP1', name: 'Larkwater Hospitals Trust' },
    neighbour: { code: 'ZJP2', name: 'Upper Larkwater Hospitals Trust' },
  },
  desktop: {
    system: { code: 'ZJD', name: 'Millbarrow Integrated Care Board' },
    trust: { code: 'ZJD1', name: 'Millbarrow Hospitals Trust' },
    neighbour: { code: 'ZJD2', name: 'Nether Millbarrow Hospitals Trust' },
  },
};

/** Where this run takes place. */
export function here(): MadeUpPlaces {
  const found = places[test.info().project.name];
  if (!found) throw new Error(`No made-up places for the width ${test.info().project.name}.`);
  return found;
}

/** What is new in the register, in the columns of the real one: the places of this run, and nobody else's. */
export function newerRegister(): { readonly trustsCsv: string; readonly systemsCsv: string } {
  const { system, trust, neighbour } = here();
  const trusts = [trust, neighbour].map(({ code, name }) =>
    [code, name, system.code, ...region, 'Acute trust', 'Acute - Large', 'assigned', 'N', '', '2020-04-01', 'made up'].join(','),
  );
  return {
    trustsCsv: [
      'code,name,icb_code,region_code,region_name,trust_type,trust_subtype,type_basis,foundation_trust,postcode,opened,source',
      ...trusts,
    ].join('\n'),
    systemsCsv: [
      'icb_code,icb_name,region_code,region_name,formed_from_icb_codes',
      [system.code, system.name, ...region, ''].join(','),
    ].join('\n'),
  };
}

const region = ['Y99', 'Made-up region'];
