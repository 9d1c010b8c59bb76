import { Problem } from '../../platform/problem.js';

/** A seat or a role that this board has not. */
export const notFound = new Problem({ code: 'not-found', status: 404, title: 'Page not found' });
