import 'reflect-metadata';
import { publishedInstruments } from '@candour/instrument/content';
import { createApp } from './create-app.js';
import { ConfigurationError, readConfiguration } from './platform/configuration.js';
import { fromFiles } from './platform/from-files.js';
import { stopGracefully } from './platform/stop-gracefully.js';

try {
  const configuration = readConfiguration(fromFiles(process.env));
  // A program that would ask the wrong questions does not start: this says what is wrong with a published file.
  publishedInstruments();
  const app = await createApp(configuration);
  stopGracefully(app, configuration.noticeSeconds * 1000);
  await app.listen(configuration.port, configuration.host);
  process.stdout.write(`Candour is ready at ${configuration.publicUrl}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof ConfigurationError ? error.message : String(error)}\n`);
  process.exit(1);
}
