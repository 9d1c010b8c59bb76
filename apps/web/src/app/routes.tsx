import { lazyRouteComponent } from '@tanstack/react-router';
import { registerScreens } from './routes-register.js';
import { systemScreens } from './routes-system.js';
import { root, screen } from './screen.js';

/*
 * Every screen of the web app, one line each. To add one:
 *   1. write `src/features/<feature>/<Screen>.tsx`, exporting a component of that name (no default export);
 *   2. add a line below: `screen('/assessments/$id/results', lazyRouteComponent(() => import('../features/results/Results.js'), 'Results')),`
 *   3. its address is already in `platform/paths.ts`; its place in the menu, if it has one, in `menu.ts`.
 * Each screen is a file of its own to download: import nothing from a feature here except inside `import()`.
 * The third argument says who may open it: `hat` (the default; `useHat()` then always has one), `signed-in` or `anyone`.
 * A screen reads its parameters with `useRouteParam('id')` and its data with `useSuspenseQuery`: the wait and the refusal (404, 403,
 * offline) are then shown here, for all screens alike.
 */

export const routeTree = root.addChildren([
  screen(
    '/',
    lazyRouteComponent(() => import('./Home.js'), 'Home'),
  ),
  screen(
    '/privacy',
    lazyRouteComponent(() => import('./Privacy.js'), 'Privacy'),
    'anyone',
  ),
  screen(
    '/accessibility',
    lazyRouteComponent(() => import('./Accessibility.js'), 'Accessibility'),
    'anyone',
  ),

  screen(
    '/board',
    lazyRouteComponent(() => import('../features/board/Board.js'), 'Board'),
  ),
  screen(
    '/board/seats/new',
    lazyRouteComponent(() => import('../features/board/SeatPage.js'), 'SeatPage'),
  ),
  screen(
    '/board/seats/$seatId',
    lazyRouteComponent(() => import('../features/board/SeatPage.js'), 'SeatPage'),
  ),
  screen(
    '/board/appointments/new',
    lazyRouteComponent(() => import('../features/board/AppointmentPage.js'), 'AppointmentPage'),
  ),
  screen(
    '/board/appointments/$appointmentId',
    lazyRouteComponent(() => import('../features/board/AppointmentPage.js'), 'AppointmentPage'),
  ),
  screen(
    '/board/paper-shape',
    lazyRouteComponent(() => import('../features/paper-shape/PaperShape.js'), 'PaperShape'),
  ),

  screen(
    '/assessments',
    lazyRouteComponent(() => import('../features/assessment/Assessments.js'), 'Assessments'),
  ),
  screen(
    '/assessments/new',
    lazyRouteComponent(() => import('../features/assessment/NewAssessment.js'), 'NewAssessment'),
  ),
  screen(
    '/assessments/$id',
    lazyRouteComponent(() => import('../features/assessment/Overview.js'), 'Overview'),
  ),
  screen(
    '/assessments/$id/set-up',
    lazyRouteComponent(() => import('../features/assessment/SetUpPage.js'), 'SetUpPage'),
  ),

  screen(
    '/assessments/$id/scoring',
    lazyRouteComponent(() => import('../features/answer/ScoringStart.js'), 'ScoringStart'),
  ),
  screen(
    '/assessments/$id/scoring/summary',
    lazyRouteComponent(() => import('../features/answer/ScoringSummary.js'), 'ScoringSummary'),
  ),
  screen(
    '/assessments/$id/scoring/items/$code',
    lazyRouteComponent(() => import('../features/answer/ScoringItem.js'), 'ScoringItem'),
  ),

  screen(
    '/assessments/$id/meeting',
    lazyRouteComponent(() => import('../features/meeting/Meeting.js'), 'Meeting'),
  ),
  screen(
    '/assessments/$id/scribes',
    lazyRouteComponent(() => import('../features/scribe/ScribesPage.js'), 'ScribesPage'),
  ),
  screen(
    '/assessments/$id/scribes/$seatId',
    lazyRouteComponent(() => import('../features/scribe/WriteForPage.js'), 'WriteForPage'),
  ),
  screen(
    '/assessments/$id/evidence',
    lazyRouteComponent(() => import('../features/evidence/Evidence.js'), 'Evidence'),
  ),
  screen(
    '/assessments/$id/actions',
    lazyRouteComponent(() => import('../features/action/Actions.js'), 'Actions'),
  ),

  screen(
    '/polls',
    lazyRouteComponent(() => import('../features/poll/Polls.js'), 'Polls'),
  ),
  screen(
    '/polls/$pollId',
    lazyRouteComponent(() => import('../features/poll/PollPage.js'), 'PollPage'),
  ),
  screen(
    '/cards',
    lazyRouteComponent(() => import('../features/card/Cards.js'), 'Cards'),
  ),
  screen(
    '/hands',
    lazyRouteComponent(() => import('../features/card/Hands.js'), 'Hands'),
  ),
  screen(
    '/hands/new',
    lazyRouteComponent(() => import('../features/card/NewHand.js'), 'NewHand'),
  ),
  screen(
    '/hands/$handId',
    lazyRouteComponent(() => import('../features/card/Hand.js'), 'Hand'),
  ),
  screen(
    '/hands/$handId/change',
    lazyRouteComponent(() => import('../features/card/ChangeHand.js'), 'ChangeHand'),
  ),
  screen(
    '/hands/$handId/sheet',
    lazyRouteComponent(() => import('../features/card/HandSheet.js'), 'HandSheet'),
  ),

  screen(
    '/present',
    lazyRouteComponent(() => import('../features/presenter/OpenPresenter.js'), 'OpenPresenter'),
    'anyone',
  ),
  screen(
    '/present/$linkId',
    lazyRouteComponent(() => import('../features/presenter/Presenter.js'), 'Presenter'),
    'anyone',
  ),

  screen(
    '/sign-in',
    lazyRouteComponent(() => import('../features/identity/SignIn.js'), 'SignIn'),
    'anyone',
  ),
  screen(
    '/join',
    lazyRouteComponent(() => import('../features/identity/Join.js'), 'Join'),
    'anyone',
  ),
  screen(
    '/meet',
    lazyRouteComponent(() => import('../features/joining/Meet.js'), 'Meet'),
    'anyone',
  ),
  screen(
    '/room',
    lazyRouteComponent(() => import('../features/joining/Room.js'), 'Room'),
    'anyone',
  ),
  screen(
    '/reset-password',
    lazyRouteComponent(() => import('../features/identity/ResetPassword.js'), 'ResetPassword'),
    'anyone',
  ),
  screen(
    '/hats',
    lazyRouteComponent(() => import('../features/identity/Hats.js'), 'Hats'),
    'signed-in',
  ),
  screen(
    '/account',
    lazyRouteComponent(() => import('../features/identity/Account.js'), 'Account'),
    'signed-in',
  ),
  screen(
    '/assessments/$id/teams',
    lazyRouteComponent(() => import('../features/teams-view/TeamsView.js'), 'TeamsView'),
  ),
  screen(
    '/teams',
    lazyRouteComponent(() => import('../features/teams-view/Say.js'), 'Say'),
    'anyone',
  ),
  screen(
    '/read-across',
    lazyRouteComponent(() => import('../features/read-across/ReadAcross.js'), 'ReadAcross'),
  ),
  screen(
    '/assessments/$id/results',
    lazyRouteComponent(() => import('../features/results/Results.js'), 'Results'),
  ),
  screen(
    '/assessments/$id/correct',
    lazyRouteComponent(() => import('../features/results/CorrectPage.js'), 'CorrectPage'),
  ),
  screen(
    '/assessments/$id/decision-record',
    lazyRouteComponent(() => import('../features/board-paper/DecisionRecord.js'), 'DecisionRecord'),
  ),
  screen(
    '/assessments/$id/paper',
    lazyRouteComponent(() => import('../features/board-paper/Paper.js'), 'Paper'),
  ),
  screen(
    '/reflections',
    lazyRouteComponent(() => import('../features/reflection/Reflections.js'), 'Reflections'),
    'signed-in',
  ),
  screen(
    '/reflections/$id',
    lazyRouteComponent(() => import('../features/reflection/ReflectionPage.js'), 'ReflectionPage'),
  ),
  screen(
    '/reflections/$id/items/$code',
    lazyRouteComponent(() => import('../features/reflection/ReflectionItem.js'), 'ReflectionItem'),
  ),
  screen(
    '/development-plan',
    lazyRouteComponent(() => import('../features/reflection/DevelopmentPlan.js'), 'DevelopmentPlan'),
  ),
  screen(
    '/skills-picture',
    lazyRouteComponent(() => import('../features/reflection/SkillsPictures.js'), 'SkillsPictures'),
  ),
  screen(
    '/instruments',
    lazyRouteComponent(() => import('../features/instrument/Instruments.js'), 'Instruments'),
  ),
  screen(
    '/instruments/$code/compare',
    lazyRouteComponent(() => import('../features/instrument/CompareVersions.js'), 'CompareVersions'),
  ),
  screen(
    '/instruments/$code/$version/items/$item',
    lazyRouteComponent(() => import('../features/instrument/ItemPage.js'), 'ItemPage'),
  ),
  screen(
    '/organisations/$id/instruments',
    lazyRouteComponent(() => import('../features/instrument/OwnInstruments.js'), 'OwnInstruments'),
  ),
  screen(
    '/organisations/$id/instruments/new',
    lazyRouteComponent(() => import('../features/instrument/BringIn.js'), 'BringIn'),
  ),
  screen(
    '/instruments/$code/$version',
    lazyRouteComponent(() => import('../features/instrument/Instrument.js'), 'Instrument'),
  ),
  ...systemScreens,
  ...registerScreens,
]);
