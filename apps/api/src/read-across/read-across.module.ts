import { Module } from '@nestjs/common';
import { ReadAcrossController } from './read-across.controller.js';
import { ReadAcrossView } from './read-across.view.js';

/** Where an agreed answer also counts: other frameworks, by crosswalk. */
@Module({ controllers: [ReadAcrossController], providers: [ReadAcrossView] })
export class ReadAcrossModule {}
