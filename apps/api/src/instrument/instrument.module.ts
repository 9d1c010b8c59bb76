import { Module } from '@nestjs/common';
import { InstrumentController } from './instrument.controller.js';

/** What a board can be asked: published versions, which never change. */
@Module({ controllers: [InstrumentController] })
export class InstrumentModule {}
