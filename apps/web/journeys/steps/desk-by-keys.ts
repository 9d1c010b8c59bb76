import { expect, type Locator, type Page } from '@playwright/test';
import { dayFromNow } from '../support/days.js';
import { byKey, choosesIn, presses, types, typesDay } from '../support/keyboard.js';
import { isAccessible } from '../support/pages.js';

/** Whoever runs the meeting, without a mouse: every command by its key, every form by Tab, arrows and Enter. */

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name }).first();

/** Everybody is there; the meeting opens. */
export async function opensTheMeeting(page: Page): Promise<void> {
  await presses(page, button(page, 'Everybody not yet recorded is present'));
  await isAccessible(page);
  await presses(page, button(page, 'Open the meeting'));
  await expect(page.getByRole('heading', { name: 'Next step' })).toBeVisible();
}

/** Puts the item that the desk looks at to the vote. */
export async function opensTheVote(page: Page): Promise<void> {
  await byKey(page, 'Alt+Shift+KeyV', button(page, 'Open the vote'));
  await expect(button(page, /^Lock the vote/)).toBeVisible();
}

/** Locks the vote; where answers are missing it is asked first. */
export async function locks(page: Page, missing: number): Promise<void> {
  await byKey(
    page,
    'Alt+Shift+KeyL',
    button(page, missing === 0 ? 'Lock the vote, all answered' : `Lock the vote, ${missing} missing`),
  );
  if (missing > 0) {
    await isAccessible(page);
    await presses(page, page.getByRole('dialog').getByRole('button', { name: `Lock with ${missing} missing` }));
  }
  await expect(button(page, 'Reveal the answers')).toBeVisible();
}

export async function reveals(page: Page): Promise<void> {
  await byKey(page, 'Alt+Shift+KeyR', button(page, 'Reveal the answers'));
  await expect(button(page, 'Propose what is agreed')).toBeVisible();
}

/** Opens a further vote, with the reason. */
export async function votesAgain(page: Page): Promise<void> {
  await byKey(page, 'Alt+Shift+KeyV', button(page, 'Vote again'));
  await types(page, page.getByLabel(/^Why does the board vote again/), 'We heard two meanings of the same statement.');
  await isAccessible(page);
  await presses(page, button(page, 'Open the vote'));
  await expect(button(page, /^Lock the vote/)).toBeVisible();
}

export async function proposesALevel(page: Page, level: number): Promise<void> {
  await byKey(page, 'Alt+Shift+KeyP', button(page, 'Propose what is agreed'));
  await choosesIn(page, page.getByRole('group', { name: 'What to propose' }), 0);
  await choosesIn(page, page.getByRole('group', { name: 'The level' }), level - 1);
  await types(page, page.getByLabel('Rationale'), 'We know who leads, and not yet who answers for the benefits.');
  await isAccessible(page);
  await presses(page, button(page, 'Put it to the board'));
  await expect(page.getByText('The proposal waits for the chair to confirm it.')).toBeVisible();
}

export async function parks(page: Page): Promise<void> {
  await byKey(page, 'Alt+Shift+KeyK', button(page, 'Park this item'));
  await types(page, page.getByLabel('Who takes it on'), 'The company secretary');
  await typesDay(page, page.getByRole('group', { name: 'By when' }), dayFromNow(60));
  await isAccessible(page);
  await presses(page, button(page, 'Park this item'));
  await expect(page.getByLabel('Who takes it on')).toBeHidden();
}

export async function goesToTheNextItem(page: Page): Promise<void> {
  await byKey(page, 'Control+Enter', button(page, /^Next: /));
  await expect(button(page, 'Open the vote')).toBeVisible();
}

export async function pauses(page: Page): Promise<void> {
  await byKey(page, 'Alt+Shift+KeyU', button(page, 'Pause'));
  await expect(button(page, 'Go on with the meeting')).toBeVisible();
}

export async function goesOn(page: Page): Promise<void> {
  await byKey(page, 'Alt+Shift+KeyU', button(page, 'Go on with the meeting'));
  await expect(button(page, 'Pause')).toBeVisible();
}

/** Puts the first question there is to the room. */
export async function putsAPoll(page: Page): Promise<void> {
  await byKey(page, 'Alt+Shift+KeyQ', button(page, 'Put a poll to the board'));
  await choosesIn(page, page.getByRole('group', { name: 'Which question?' }), 0);
  await isAccessible(page);
  await presses(page, button(page, 'Open the poll'));
  await expect(button(page, 'Lock the poll')).toBeVisible();
}

export async function locksAndRevealsThePoll(page: Page): Promise<void> {
  await byKey(page, 'Alt+Shift+KeyQ', button(page, 'Lock the poll'));
  await presses(page, page.getByRole('dialog').getByRole('button', { name: 'Lock the poll' }));
  await byKey(page, 'Alt+Shift+KeyQ', button(page, 'Reveal the poll'));
  await expect(page.getByRole('link', { name: 'See what the board chose' })).toBeVisible();
}

/** Reads how the meeting is handed over. */
export async function asksHowToHandOver(page: Page): Promise<void> {
  await byKey(page, 'Alt+Shift+KeyH', button(page, 'Hand over'));
  await expect(page.getByText('You hold it until they do')).toBeVisible();
}

/** Takes the meeting into their own hands, on their own screen. */
export async function takesOver(page: Page): Promise<void> {
  await presses(page, button(page, 'Take the meeting over'));
  await isAccessible(page);
  await presses(page, page.getByRole('dialog').getByRole('button', { name: 'Take it over' }));
  await expect(page.getByRole('heading', { name: 'Next step' })).toBeVisible();
}

export async function closes(page: Page): Promise<void> {
  await byKey(page, 'Alt+Shift+KeyX', button(page, 'Close the meeting'));
  await isAccessible(page);
  await presses(page, page.getByRole('dialog').getByRole('button', { name: 'Close the meeting' }));
  await expect(page.getByRole('dialog')).toBeHidden();
}
