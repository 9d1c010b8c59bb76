import { Module, type OnModuleInit } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { EveryHour } from '../platform/every-hour.js';
import { ComputeTeamsViews } from './compute-teams-views.js';
import { GiveTeamsView } from './give-teams-view.js';
import { LookUpTeamsLink } from './look-up-teams-link.js';
import { MakeMoreLinks } from './make-more-links.js';
import { OpenTeamsView } from './open-teams-view.js';
import { TeamsViewController } from './teams-view.controller.js';
import { TeamsView } from './teams-view.view.js';

/** What the teams say of the climate that their board makes: asked once, counted once, shown beside the board's own view. */
@Module({
  imports: [IdentityModule],
  controllers: [TeamsViewController],
  providers: [TeamsView, OpenTeamsView, MakeMoreLinks, LookUpTeamsLink, GiveTeamsView, ComputeTeamsViews],
})
export class TeamsViewModule implements OnModuleInit {
  constructor(
    private readonly everyHour: EveryHour,
    private readonly compute: ComputeTeamsViews,
  ) {}

  onModuleInit(): void {
    this.everyHour.does({ what: 'Not every teams’ view could be computed', work: async () => await this.compute.execute() });
  }
}
