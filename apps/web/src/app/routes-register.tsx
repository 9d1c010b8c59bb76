import { screen } from './screen.js';

/** The screens of the register: organisations, importing and undoing, regions and clusters. As in `routes.tsx`. */
export const registerScreens = [
  screen('/register', () => import('../features/organisation/Register.js'), 'Register'),
  screen('/register/import', () => import('../features/organisation/import/ImportRegister.js'), 'ImportRegister'),
  screen('/register/changes', () => import('../features/organisation/changes/RegisterImports.js'), 'RegisterImports'),
  screen('/register/changes/$importId', () => import('../features/organisation/changes/RegisterImport.js'), 'RegisterImport'),
  screen('/register/places', () => import('../features/organisation/places/Places.js'), 'PlacesOfRegister'),
  screen('/organisations/$id', () => import('../features/organisation/Organisation.js'), 'Organisation'),
  screen(
    '/organisations/$id/change',
    () => import('../features/organisation/change/ChangeOrganisation.js'),
    'ChangeOrganisation',
  ),
] as const;
