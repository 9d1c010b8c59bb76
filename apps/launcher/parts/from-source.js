// @ts-check
import { inRoot } from './paths.js';

/**
 * How Node runs our TypeScript as it stands: libs are read from their sources too (the condition), and the compiler's
 * settings are named, because there is no tsconfig.json in the root.
 */
export const fromSource = {
  args: ['--import', '@swc-node/register/esm-register', '--conditions=@candour/source'],
  env: { SWC_NODE_PROJECT: inRoot('tsconfig.base.json') },
};
