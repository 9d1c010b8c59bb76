import { registerScreens } from './routes-register.js';
import { systemScreens } from './routes-system.js';
import { root, screen } from './screen.js';

/*
 * Every screen of the web app, one line each. To add one:
 *   1. write `src/features/<feature>/<Screen>.tsx`, exporting a component of that name (no default export);
 *   2. add a line below: `screen('/assessments/$id/results', () => import('../features/results/Results.js'), 'Results'),`
 *   3. its address is already in `platform/paths.ts`; its place in the menu, if it has one, in `menu.ts`.
 * Each screen is a file of its own to download: import nothing from a feature here except inside `import()`.
 * The fourth argument says who may open it: `hat` (the default; `useHat()` then always has one), `signed-in` or `anyone`.
 * A screen reads its parameters with `useRouteParam('id')` and its data with `useSuspenseQuery`: the wait and the refusal (404, 403,
 * offline) are then shown here, for all screens alike.
 */

export const routeTree = root.addChildren([
  screen('/', () => import('./Home.js'), 'Home'),
  screen('/privacy', () => import('./Privacy.js'), 'Privacy', 'anyone'),
  screen('/accessibility', () => import('./Accessibility.js'), 'Accessibility', 'anyone'),

  screen('/board', () => import('../features/board/Board.js'), 'Board'),
  screen('/board/seats/new', () => import('../features/board/SeatPage.js'), 'SeatPage'),
  screen('/board/seats/$seatId', () => import('../features/board/SeatPage.js'), 'SeatPage'),
  screen('/board/appointments/new', () => import('../features/board/AppointmentPage.js'), 'AppointmentPage'),
  screen('/board/appointments/$appointmentId', () => import('../features/board/AppointmentPage.js'), 'AppointmentPage'),
  screen('/board/paper-shape', () => import('../features/paper-shape/PaperShape.js'), 'PaperShape'),

  screen('/assessments', () => import('../features/assessment/Assessments.js'), 'Assessments'),
  screen('/assessments/new', () => import('../features/assessment/NewAssessment.js'), 'NewAssessment'),
  screen('/assessments/$id', () => import('../features/assessment/Overview.js'), 'Overview'),
  screen('/assessments/$id/set-up', () => import('../features/assessment/SetUpPage.js'), 'SetUpPage'),

  screen('/assessments/$id/scoring', () => import('../features/answer/ScoringStart.js'), 'ScoringStart'),
  screen('/assessments/$id/scoring/summary', () => import('../features/answer/ScoringSummary.js'), 'ScoringSummary'),
  screen('/assessments/$id/scoring/items/$code', () => import('../features/answer/ScoringItem.js'), 'ScoringItem'),

  screen('/assessments/$id/meeting', () => import('../features/meeting/Meeting.js'), 'Meeting'),
  screen('/assessments/$id/scribes', () => import('../features/scribe/ScribesPage.js'), 'ScribesPage'),
  screen('/assessments/$id/scribes/$seatId', () => import('../features/scribe/WriteForPage.js'), 'WriteForPage'),
  screen('/assessments/$id/evidence', () => import('../features/evidence/Evidence.js'), 'Evidence'),
  screen('/assessments/$id/actions', () => import('../features/action/Actions.js'), 'Actions'),

  screen('/polls', () => import('../features/poll/Polls.js'), 'Polls'),
  screen('/polls/$pollId', () => import('../features/poll/PollPage.js'), 'PollPage'),
  screen('/cards', () => import('../features/card/Cards.js'), 'Cards'),
  screen('/hands', () => import('../features/card/Hands.js'), 'Hands'),
  screen('/hands/new', () => import('../features/card/NewHand.js'), 'NewHand'),
  screen('/hands/$handId', () => import('../features/card/Hand.js'), 'Hand'),
  screen('/hands/$handId/change', () => import('../features/card/ChangeHand.js'), 'ChangeHand'),
  screen('/hands/$handId/sheet', () => import('../features/card/HandSheet.js'), 'HandSheet'),

  screen('/present', () => import('../features/presenter/OpenPresenter.js'), 'OpenPresenter', 'anyone'),
  screen('/present/$linkId', () => import('../features/presenter/Presenter.js'), 'Presenter', 'anyone'),

  screen('/sign-in', () => import('../features/identity/SignIn.js'), 'SignIn', 'anyone'),
  screen('/join', () => import('../features/identity/Join.js'), 'Join', 'anyone'),
  screen('/meet', () => import('../features/joining/Meet.js'), 'Meet', 'anyone'),
  screen('/room', () => import('../features/joining/Room.js'), 'Room', 'anyone'),
  screen('/reset-password', () => import('../features/identity/ResetPassword.js'), 'ResetPassword', 'anyone'),
  screen('/hats', () => import('../features/identity/Hats.js'), 'Hats', 'signed-in'),
  screen('/account', () => import('../features/identity/Account.js'), 'Account', 'signed-in'),
  screen('/assessments/$id/teams', () => import('../features/teams-view/TeamsView.js'), 'TeamsView'),
  screen('/teams', () => import('../features/teams-view/Say.js'), 'Say', 'anyone'),
  screen('/read-across', () => import('../features/read-across/ReadAcross.js'), 'ReadAcross'),
  screen('/assessments/$id/results', () => import('../features/results/Results.js'), 'Results'),
  screen('/assessments/$id/correct', () => import('../features/results/CorrectPage.js'), 'CorrectPage'),
  screen('/assessments/$id/decision-record', () => import('../features/board-paper/DecisionRecord.js'), 'DecisionRecord'),
  screen('/assessments/$id/paper', () => import('../features/board-paper/Paper.js'), 'Paper'),
  screen('/reflections', () => import('../features/reflection/Reflections.js'), 'Reflections', 'signed-in'),
  screen('/reflections/$id', () => import('../features/reflection/ReflectionPage.js'), 'ReflectionPage'),
  screen('/reflections/$id/items/$code', () => import('../features/reflection/ReflectionItem.js'), 'ReflectionItem'),
  screen('/development-plan', () => import('../features/reflection/DevelopmentPlan.js'), 'DevelopmentPlan'),
  screen('/skills-picture', () => import('../features/reflection/SkillsPictures.js'), 'SkillsPictures'),
  screen('/instruments', () => import('../features/instrument/Instruments.js'), 'Instruments'),
  screen('/instruments/$code/compare', () => import('../features/instrument/CompareVersions.js'), 'CompareVersions'),
  screen('/instruments/$code/$version/items/$item', () => import('../features/instrument/ItemPage.js'), 'ItemPage'),
  screen('/organisations/$id/instruments', () => import('../features/instrument/OwnInstruments.js'), 'OwnInstruments'),
  screen('/organisations/$id/instruments/new', () => import('../features/instrument/BringIn.js'), 'BringIn'),
  screen('/instruments/$code/$version', () => import('../features/instrument/Instrument.js'), 'Instrument'),
  ...systemScreens,
  ...registerScreens,
]);
