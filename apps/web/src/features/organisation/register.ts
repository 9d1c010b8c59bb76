import type { paths } from '@candour/api-client';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read } from '../../platform/api.js';

type Get<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

export type Organisations = Get<'/api/organisations'>;
export type Organisation = Organisations['rows'][number];
export type OrganisationWithSystems = Get<'/api/organisations/{organisationId}'>;
export type Appointment = Get<'/api/organisations/{organisationId}/appointments'>['rows'][number];
type Post<Path extends keyof paths> = paths[Path] extends {
  post: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

export type RegisterChanges = Post<'/api/register/preview'>;
export type RegisterColumns = Post<'/api/register/columns'>;
export type ColumnsOfFile = RegisterColumns['files'][number];
export type ImportRequest = paths['/api/register/imports']['post']['requestBody']['content']['application/json'];
export type RegisterImports = Get<'/api/register/imports'>;
export type RegisterImport = Get<'/api/register/imports/{importId}'>;
export type ChangesOfRegister = RegisterImport['changes'];
export type Places = Get<'/api/register/places'>;
export type Cluster = Places['clusters'][number];
export type FactsRequest =
  paths['/api/organisations/{organisationId}/facts']['put']['requestBody']['content']['application/json'];
export type AppointmentRequest =
  paths['/api/organisations/{organisationId}/appointments']['post']['requestBody']['content']['application/json'];
export type Invitation =
  paths['/api/organisations/{organisationId}/appointments']['post']['responses'][201]['content']['application/json']['invitation'];

export const registerKey = ['organisations'] as const;

const pageSize = 50;

/** The register page by page, by name. */
export const organisationsQuery = (search: string) =>
  infiniteQueryOptions({
    queryKey: [...registerKey, search],
    queryFn: ({ pageParam, signal }): Promise<Organisations> =>
      read(
        api.GET('/api/organisations', {
          params: {
            query: { limit: pageSize, ...(search === '' ? {} : { search }), ...(pageParam === '' ? {} : { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export const organisationQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['organisation', organisationId],
    queryFn: ({ signal }): Promise<OrganisationWithSystems> =>
      read(api.GET('/api/organisations/{organisationId}', { params: { path: { organisationId } }, signal })),
  });

export const appointmentsQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['organisation', organisationId, 'appointments'],
    queryFn: ({ signal }) =>
      read(api.GET('/api/organisations/{organisationId}/appointments', { params: { path: { organisationId } }, signal })),
  });

export const importsKey = ['register-imports'] as const;
export const placesKey = ['register-places'] as const;

/** Whatever may read otherwise once the register has been changed. */
export const everythingOfRegister = [registerKey, importsKey, placesKey, ['organisation'], ['home']];

export const importsQuery = queryOptions({
  queryKey: importsKey,
  queryFn: ({ signal }): Promise<RegisterImports> => read(api.GET('/api/register/imports', { signal })),
});

export const importQuery = (importId: string) =>
  queryOptions({
    queryKey: [...importsKey, importId],
    queryFn: ({ signal }): Promise<RegisterImport> =>
      read(api.GET('/api/register/imports/{importId}', { params: { path: { importId } }, signal })),
  });

export const placesQuery = queryOptions({
  queryKey: placesKey,
  queryFn: ({ signal }): Promise<Places> => read(api.GET('/api/register/places', { signal })),
});

const kinds: Readonly<Record<string, string>> = {
  trust: 'Trust',
  'board-of-system': 'Integrated care board',
  supplier: 'Supplier',
  operator: 'Operator',
};

/** What an organisation is, in words; of a trust its type, where the register knows it. */
export const kindOf = ({ kind, trustType }: Pick<Organisation, 'kind' | 'trustType'>): string => trustType ?? kinds[kind] ?? kind;
