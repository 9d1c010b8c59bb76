// @ts-check
/** Brings the database of CANDOUR_OWNER_URL up to date with the migrations as they stand in TypeScript; run with `fromSource`. */
const { migrate } = await import(new URL('../../api/src/platform/database/migrate.ts', import.meta.url).href);
await migrate(process.env.CANDOUR_OWNER_URL);
