import { Problem } from '../../platform/problem.js';

/** An item that this instrument has not. */
export const notFound = new Problem({ code: 'not-found', status: 404, title: 'Page not found' });
