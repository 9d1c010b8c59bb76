import { lazyRouteComponent } from '@tanstack/react-router';
import { screen } from './screen.js';

/** The screens of the system view: what trusts share, compared, and all that an ICS and its trusts do with it. As in `routes.tsx`. */
export const systemScreens = [
  screen(
    '/assessments/$id/publication',
    lazyRouteComponent(() => import('../features/publication/Publication.js'), 'Publication'),
  ),
  screen(
    '/assessments/$id/publication/explanations',
    lazyRouteComponent(() => import('../features/publication/Explanations.js'), 'Explanations'),
  ),
  screen(
    '/ledger',
    lazyRouteComponent(() => import('../features/publication/Ledger.js'), 'Ledger'),
  ),
  screen(
    '/system',
    lazyRouteComponent(() => import('../features/comparison/System.js'), 'System'),
  ),
  screen(
    '/system/items/$code',
    lazyRouteComponent(() => import('../features/comparison/item/SystemItem.js'), 'SystemItem'),
  ),
  screen(
    '/system/papers',
    lazyRouteComponent(() => import('../features/board-paper/system/SystemPapers.js'), 'SystemPapers'),
  ),
  screen(
    '/system/papers/$paperId',
    lazyRouteComponent(() => import('../features/board-paper/system/SystemPaperPage.js'), 'SystemPaperPage'),
  ),
  screen(
    '/system/trusts/$organisationId',
    lazyRouteComponent(() => import('../features/comparison/trust/TrustPage.js'), 'TrustPage'),
  ),
  screen(
    '/system/findings',
    lazyRouteComponent(() => import('../features/comparison/findings/FindingsPage.js'), 'FindingsPage'),
  ),
  screen(
    '/system/change',
    lazyRouteComponent(() => import('../features/comparison/change/ChangePage.js'), 'ChangePage'),
  ),
  screen(
    '/system/where-we-stand',
    lazyRouteComponent(() => import('../features/comparison/mine/WhereWeStand.js'), 'WhereWeStand'),
  ),
  screen(
    '/system/trust-and-ics',
    lazyRouteComponent(() => import('../features/comparison/side-by-side/TrustAndIcs.js'), 'TrustAndIcs'),
  ),
  screen(
    '/outside-figures',
    lazyRouteComponent(() => import('../features/outside-figure/OutsideFiguresPage.js'), 'OutsideFiguresPage'),
  ),
  screen(
    '/outside-sources',
    lazyRouteComponent(() => import('../features/outside-figure/OutsideSources.js'), 'OutsideSources'),
  ),
  screen(
    '/outside-sources/import',
    lazyRouteComponent(() => import('../features/outside-figure/ImportTable.js'), 'ImportTable'),
  ),
  screen(
    '/outside-sources/$id',
    lazyRouteComponent(() => import('../features/outside-figure/OutsideSource.js'), 'OutsideSource'),
  ),
  screen(
    '/tokens',
    lazyRouteComponent(() => import('../features/token/TokensPage.js'), 'TokensPage'),
  ),
  screen(
    '/campaigns',
    lazyRouteComponent(() => import('../features/campaign/Campaigns.js'), 'Campaigns'),
  ),
  screen(
    '/campaigns/new',
    lazyRouteComponent(() => import('../features/campaign/NewCampaign.js'), 'NewCampaign'),
  ),
  screen(
    '/campaigns/$campaignId',
    lazyRouteComponent(() => import('../features/campaign/CampaignPage.js'), 'CampaignPage'),
  ),
  screen(
    '/campaigns/$campaignId/change',
    lazyRouteComponent(() => import('../features/campaign/ChangeCampaign.js'), 'ChangeCampaign'),
  ),
  screen(
    '/campaigns/$campaignId/reminders',
    lazyRouteComponent(() => import('../features/campaign/Reminders.js'), 'Reminders'),
  ),
  screen(
    '/invitations',
    lazyRouteComponent(() => import('../features/campaign/Invitations.js'), 'Invitations'),
  ),
  screen(
    '/invitations/$campaignId',
    lazyRouteComponent(() => import('../features/campaign/InvitationPage.js'), 'InvitationPage'),
  ),
  screen(
    '/help',
    lazyRouteComponent(() => import('../features/help/Help.js'), 'Help'),
  ),
  screen(
    '/help/introductions/$id',
    lazyRouteComponent(() => import('../features/help/IntroductionPage.js'), 'IntroductionPage'),
  ),
  screen(
    '/help/actions',
    lazyRouteComponent(() => import('../features/shared-action/SharedActions.js'), 'SharedActions'),
  ),
] as const;
