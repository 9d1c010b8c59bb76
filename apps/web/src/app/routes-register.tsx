import { lazyRouteComponent } from '@tanstack/react-router';
import { screen } from './screen.js';

/** The screens of the register: organisations, importing and undoing, regions and clusters. As in `routes.tsx`. */
export const registerScreens = [
  screen(
    '/register',
    lazyRouteComponent(() => import('../features/organisation/Register.js'), 'Register'),
  ),
  screen(
    '/register/import',
    lazyRouteComponent(() => import('../features/organisation/import/ImportRegister.js'), 'ImportRegister'),
  ),
  screen(
    '/register/changes',
    lazyRouteComponent(() => import('../features/organisation/changes/RegisterImports.js'), 'RegisterImports'),
  ),
  screen(
    '/register/changes/$importId',
    lazyRouteComponent(() => import('../features/organisation/changes/RegisterImport.js'), 'RegisterImport'),
  ),
  screen(
    '/register/places',
    lazyRouteComponent(() => import('../features/organisation/places/Places.js'), 'PlacesOfRegister'),
  ),
  screen(
    '/organisations/$id',
    lazyRouteComponent(() => import('../features/organisation/Organisation.js'), 'Organisation'),
  ),
  screen(
    '/organisations/$id/change',
    lazyRouteComponent(() => import('../features/organisation/change/ChangeOrganisation.js'), 'ChangeOrganisation'),
  ),
] as const;
