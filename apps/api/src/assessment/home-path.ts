import type { WaitingKind } from '@candour/assessment';

/** The screen of the web app that does what a card asks for. */
const SCREENS: Readonly<Record<WaitingKind, string>> = {
  vote: '/meeting',
  confirm: '/meeting',
  meeting: '/meeting',
  finish: '/meeting',
  plan: '/meeting',
  score: '/scoring',
  'close-scoring': '',
  'set-up': '/set-up',
  seal: '/results',
  'close-not-sealed': '',
  decision: '/results',
  'review-paper': '/paper',
  'issue-paper': '/paper',
  'returned-paper': '/paper',
  paper: '/paper',
  publish: '/publication',
  'confirm-grades': '/evidence',
  actions: '/actions',
};

/** @example pathOf('score', '1') // '/assessments/1/scoring' */
export function pathOf(kind: WaitingKind, assessmentId: string): string {
  return `/assessments/${assessmentId}${SCREENS[kind]}`;
}
