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

/**
 * A newer register, in the columns of the real one: small, and with the same places for both widths, so that neither run closes the
 * other's trusts. Each brings something new, whichever comes first: the postcode of its own trust.
 */
export function newerRegister(): { readonly trustsCsv: string; readonly systemsCsv: string } {
  const all = Object.values(places);
  const own = here().trust.code;
  const trusts = all.flatMap(({ system, trust, neighbour }) =>
    [trust, neighbour].map((one) => trustRow(one, system.code, one.code === own ? 'ZZ1 1AA' : '')),
  );
  const systems = all.map(({ system: { code, name } }) => [code, name, 'Y99', 'Made-up region', ''].join(','));
  return {
    trustsCsv: [
      'code,name,icb_code,region_code,region_name,trust_type,trust_subtype,type_basis,foundation_trust,postcode,opened,source',
      ...trusts,
    ].join('\n'),
    systemsCsv: ['icb_code,icb_name,region_code,region_name,formed_from_icb_codes', ...systems].join('\n'),
  };
}

function trustRow({ code, name }: { code: string; name: string }, systemCode: string, postcode: string): string {
  const kind = ['Acute trust', 'Acute - Large', 'assigned', 'N'];
  return [code, name, systemCode, 'Y99', 'Made-up region', ...kind, postcode, '2020-04-01', 'made up'].join(',');
}
