import { createRootRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { Problem } from '../platform/problem.js';
import { ProblemPage } from '../ui/ProblemPage.js';
import { Waiting } from '../ui/Waiting.js';
import { type Access, guard } from './access.js';
import { Failed } from './Failed.js';
import { Layout } from './Layout.js';

export const root = createRootRoute({
  component: Layout,
  notFoundComponent: () => <ProblemPage error={notFound} />,
});

const notFound = new Problem({ code: 'not-found', status: 404, title: 'Page not found' });

/**
 * One screen at its address, with what is shown while it loads and where it fails.
 *
 * @param load the file of the screen, downloaded when somebody goes there
 * @param name the component that this file exports
 */
export const screen = <Name extends string>(
  path: string,
  load: () => Promise<{ readonly [name in Name]: ComponentType }>,
  name: Name,
  access: Access = 'hat',
) =>
  createRoute({
    getParentRoute: () => root,
    path,
    component: lazyRouteComponent(load, name),
    beforeLoad: ({ location }) => guard(access, location.href),
    pendingComponent: Waiting,
    errorComponent: Failed,
  });
