import { Module } from '@nestjs/common';
import { ExportView } from './export.view.js';
import { ExportsController } from './exports.controller.js';

/** What leaves the comparison as data. */
@Module({ controllers: [ExportsController], providers: [ExportView], exports: [ExportView] })
export class OutputsModule {}
