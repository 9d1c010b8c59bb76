import 'reflect-metadata';
import { createApp } from './create-app.js';
import { ConfigurationError, readConfiguration } from './platform/configuration.js';
import { fromFiles } from './platform/from-files.js';
import { stopGracefully } from './platform/stop-gracefully.js';

try {
  const configuration = readConfiguration(fromFiles(process.env));
  const app = await createApp(configuration);
  stopGracefully(app);
  await app.listen(configuration.port, configuration.host);
  process.stdout.write(`Candour is ready at ${configuration.publicUrl}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof ConfigurationError ? error.message : String(error)}\n`);
  process.exit(1);
}
