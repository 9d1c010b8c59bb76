import { lazyRouteComponent } from '@tanstack/react-router';
import { screen } from './screen.js';

/** The screens of the system view: what trusts share, compared, and all that an ICS and its trusts do with it. As in `routes.tsx`. */
export const systemScreens = [
  screen(
    '/system',
    lazyRouteComponent(() => import('../features/comparison/System.js'), 'System'),
  ),
  screen(
    '/system/items/$code',
    lazyRouteComponent(() => import('../features/comparison/SystemItem.js'), 'SystemItem'),
  ),
] as const;
