import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { describeContract } from './contract.js';
import { Configuration } from './platform/configuration.js';

/** Writes the OpenAPI document to the path given, without a database: `write-contract.js libs/api-client/openapi.json`. */
const target = process.argv[2];
if (!target) throw new Error('say where to write the contract');
const nowhere = new Configuration(
  'postgres://nobody@127.0.0.1/none',
  '127.0.0.1',
  0,
  'http://localhost',
  null,
  '',
  null,
  '',
  false,
  1,
  'silent',
  120,
  0,
);
const app = await NestFactory.create(AppModule.with(nowhere), new FastifyAdapter(), { preview: true, logger: false });
const document = describeContract(app);
await writeFile(target, `${JSON.stringify(document, null, 2)}\n`);
await app.close();
