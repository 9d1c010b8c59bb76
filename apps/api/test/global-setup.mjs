import { fileURLToPath } from 'node:url';

// The register reads its settings on import, and looks for a tsconfig.json in the folder it is started in.
process.env.SWC_NODE_PROJECT ??= fileURLToPath(new URL('../../../tsconfig.base.json', import.meta.url));

/** jest loads no TypeScript here by itself, hence the register. What is put into the environment reaches the test files. */
export default async function setUp() {
  await import('@swc-node/register/esm-register');
  const { startTestServer } = await import('./cluster.ts');
  const server = await startTestServer();
  globalThis.candourTestServer = server;
  process.env.CANDOUR_TEST_SERVER = JSON.stringify({
    adminUrl: server.adminUrl,
    template: server.template,
    appPassword: server.appPassword,
  });
}
