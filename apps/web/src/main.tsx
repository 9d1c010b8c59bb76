import { QueryClientProvider } from '@tanstack/react-query';
import { createRouter, RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queries } from './app/queries.js';
import { routeTree } from './app/routes.js';
import './styles/main.scss';

// The design language's style sheets look for these; an inline script would need a hole in the security policy.
document.body.classList.add('js-enabled', 'nhsuk-frontend-supported');

const router = createRouter({
  routeTree,
  scrollRestoration: true,
  defaultPreload: 'intent',
  // The wait is shown at once and says nothing for a second; without the second line it would stay for half a second in any case.
  defaultPendingMs: 0,
  defaultPendingMinMs: 0,
});

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no element called root.');
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
