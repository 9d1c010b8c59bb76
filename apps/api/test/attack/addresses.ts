import type { World } from './world.js';

/** Who outside reads: the lead of the system, a program by its token, and another trust. */
export type Reader = 'lead' | 'token' | 'trust';

/** What is read: text, or a file that is taken apart first. */
interface Address {
  readonly path: string;
  readonly file?: 'spreadsheet';
}

const TABLES = ['items', 'sections', 'trusts', 'dictionary', 'about'];
const ITEMS = ['DB-01', 'DB-02', 'DB-05'];
const text = (paths: readonly string[]): Address[] => paths.map((path) => ({ path }));

/** Every address at which somebody outside learns of a trust. A new one of the system view goes here. */
export function addressesOf(reader: Reader, { trusts, paperId, campaignId }: World): readonly Address[] {
  const ids = Object.values(trusts).map(({ id }) => id);
  const seen = (root: string) => [
    root,
    ...ITEMS.map((code) => `${root}/items/${code}`),
    ...ids.map((id) => `${root}/trusts/${id}`),
    ...['findings', 'change', 'side-by-side'].map((view) => `${root}/${view}`),
  ];
  const figures = (root: string) => ids.map((id) => `${root}?organisationId=${id}&instrument=digital-board`);
  const files = (root: string): Address[] => [
    ...text(TABLES.map((table) => `${root}/${table}`)),
    { path: `${root}/spreadsheet`, file: 'spreadsheet' },
  ];
  switch (reader) {
    case 'lead':
      return [
        ...text(seen('/comparison')),
        ...text(['region', 'england'].map((scope) => `/comparison?scope=${scope}`)),
        ...files('/comparison/exports'),
        ...text(figures('/outside-figures')),
        ...text(['/home', '/help', '/shared-actions', '/campaigns', `/campaigns/${campaignId}`]),
        ...text(['/system-papers', `/system-papers/${paperId}`]),
      ];
    case 'token':
      return [...text(seen('/v1/comparison')), ...files('/v1/exports'), ...text(figures('/v1/outside-figures'))];
    case 'trust':
      return [
        ...text(seen('/comparison')),
        ...text(['/comparison/mine', '/comparison?scope=england', ...figures('/outside-figures')]),
        ...text(['/home', '/help', '/shared-actions', '/invitations', `/invitations/${campaignId}`, '/looks']),
      ];
  }
}
