import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { InstrumentController } from './instrument.controller.js';
import { InstrumentsView } from './instruments.view.js';
import { LibraryView } from './library.view.js';
import { CheckFile } from './own/check-file.js';
import { OwnInstrumentsController } from './own/own-instruments.controller.js';
import { OwnInstrumentsView } from './own/own-instruments.view.js';
import { PublishOwnInstrument } from './own/publish-own-instrument.js';
import { WithdrawOwnInstrument } from './own/withdraw-own-instrument.js';
import { SearchView } from './search/search.view.js';

/** What can be asked: published versions, built in and an organisation's own, which never change. */
@Module({
  imports: [IdentityModule],
  controllers: [InstrumentController, OwnInstrumentsController],
  providers: [
    LibraryView,
    InstrumentsView,
    SearchView,
    OwnInstrumentsView,
    CheckFile,
    PublishOwnInstrument,
    WithdrawOwnInstrument,
  ],
})
export class InstrumentModule {}
