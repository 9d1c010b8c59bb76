import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock } from './clock.js';
import { Configuration } from './configuration.js';
import { dataSourceOptions } from './database/data-source.js';
import { Database } from './database/in-transaction-of.js';
import { EveryHour } from './every-hour.js';
import { HealthController } from './health.controller.js';
import { ActorGuard } from './http/actor.guard.js';
import { EtagInterceptor } from './http/etag.interceptor.js';
import { ProblemFilter } from './http/problem.filter.js';
import { validation } from './http/validation.js';
import { Announcements } from './live/announcements.js';
import { Stopping } from './stopping.js';

/** What every feature stands on: the door to the database, the guard, the one shape of refusals, time, live announcements. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Configuration],
      useFactory: (configuration: Configuration) => ({
        ...dataSourceOptions(configuration.databaseUrl, configuration.poolSize),
        autoLoadEntities: true,
      }),
    }),
  ],
  controllers: [HealthController],
  providers: [
    Clock,
    Database,
    Announcements,
    Stopping,
    EveryHour,
    { provide: APP_GUARD, useClass: ActorGuard },
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_INTERCEPTOR, useClass: EtagInterceptor },
    { provide: APP_PIPE, useFactory: validation },
  ],
  exports: [Clock, Database, Announcements, Stopping, EveryHour],
})
export class PlatformModule {}
