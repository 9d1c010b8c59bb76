/** The routes of the API as types, generated from `openapi.json` by `npm run contract`. */
export type { paths } from './generated/schema.js';
