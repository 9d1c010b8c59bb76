import { Module } from '@nestjs/common';
import { ImportSource } from './import-source.js';
import { LookAtColumns } from './look-at-columns.js';
import { MapMeasures } from './map-measures.js';
import { OutsideFiguresController } from './outside-figures.controller.js';
import { OutsideFiguresView } from './outside-figures.view.js';
import { OutsideSourcesController } from './outside-sources.controller.js';
import { OutsideSourcesView } from './outside-sources.view.js';
import { PreviewSource } from './preview-source.js';
import { UndoSource } from './undo-source.js';
import { V1OutsideFiguresController } from './v1-outside-figures.controller.js';

/** Figures that others publish of organisations: brought in with their source, and shown beside what boards agreed. */
@Module({
  controllers: [OutsideFiguresController, OutsideSourcesController, V1OutsideFiguresController],
  providers: [OutsideFiguresView, OutsideSourcesView, LookAtColumns, PreviewSource, ImportSource, MapMeasures, UndoSource],
  exports: [OutsideFiguresView],
})
export class OutsideFigureModule {}
