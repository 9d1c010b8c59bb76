import { expect } from '@playwright/test';
import { takesThePdf, takesTheWordFile } from './steps/after.js';
import {
  addsAndTakesOut,
  cancelsOne,
  fillsInTheCover,
  findsInSight,
  isNotOverwritten,
  makesTheBundle,
  partOf,
  readsOnly,
  readsThePublicPaper,
  returns,
  takes,
  writesTheSummary,
} from './steps/paper.js';
import { demonstrationPerson } from './support/demonstration.js';
import { test } from './support/journey.js';
import { isAccessible, mayNotOpen, sees, seesNothing } from './support/pages.js';
import { aDraftOf, keepsTheWritersBusy } from './support/paper.js';

/** Each width has a trust of its own, where no other journey goes: what is approved here stays approved. */
const trusts: Readonly<Record<string, string>> = {
  phone: 'Emberdown Orthopaedic Hospital Trust',
  desktop: 'Ottermoor Hospitals Trust',
};

test('a paper is written by the trust, returned, approved, taken along, issued, and begun again', async ({ opens }) => {
  const paper = await aDraftOf(trusts[test.info().project.name] ?? '');
  const { path, secretary, chief, member, facilitator } = paper;
  const neighbour = await demonstrationPerson('Chief executive', 'Lanternhill Children’s Hospital Trust');

  const atSecretary = await opens(secretary, path);
  await test.step('the secretary puts words of the trust around live figures, and loses none', async () => {
    await sees(atSecretary, 'Board paper');
    await findsInSight(atSecretary, 'Send for review');
    await writesTheSummary(atSecretary);
    await isNotOverwritten(atSecretary, paper);
    await addsAndTakesOut(atSecretary);
  });
  await test.step('and fills in the cover sheet', () => fillsInTheCover(atSecretary));
  await test.step('and sends it for review', () => takes(atSecretary, 'Send for review', 'In review'));

  await test.step('a member reads it; a facilitator and a neighbour do not', async () => {
    await readsOnly(await opens(member, path));
    await mayNotOpen(await opens(facilitator, '/'), path);
    await seesNothing(await opens(neighbour, '/'), path);
  });

  const atChief = await opens(chief, path);
  await test.step('the chief executive returns it with a reason, then approves it on the seal', async () => {
    await sees(atChief, 'Board paper');
    await findsInSight(atChief, 'Approve version 1');
    await returns(atChief, 'Say in the summary what we will stop.');
    await atSecretary.reload();
    await expect(atSecretary.locator('.c-life').getByText('Say in the summary what we will stop.')).toBeVisible();
    await takes(atSecretary, 'Send for review', 'In review');
    await atChief.reload();
    await atChief.getByRole('button', { name: 'Approve version 1' }).click();
    await expect(atChief.getByRole('dialog').getByText(/^[0-9a-f]{64}$/)).toBeVisible();
    await isAccessible(atChief);
    await atChief.getByRole('dialog').getByRole('button', { name: 'Approve version 1' }).click();
    await expect(atChief.locator('.c-life [aria-current="step"]')).toContainText('Approved');
    await expect(atChief.getByRole('button', { name: /^Edit / })).toHaveCount(0);
    await expect(atChief.getByText('Since it was approved')).toHaveCount(0);
  });

  await test.step('files are made while one watches, and through a reload; one is cancelled; Word and PDF open', async () => {
    await takesTheWordFile(atChief);
    await keepsTheWritersBusy(secretary, paper.assessmentId, 1);
    await cancelsOne(atChief);
    await atChief.reload();
    await takesThePdf(atChief);
  });

  await test.step('the public paper shows what it leaves out; freedom of information is one step', async () => {
    await readsThePublicPaper(atChief);
    await makesTheBundle(atChief);
  });

  await test.step('it is issued, and the next version begun; the old one stays as it was', async () => {
    await atSecretary.reload();
    await takes(atSecretary, 'Issue version 1', 'Issued');
    await takes(atSecretary, 'Start version 2', 'Draft');
    const history = await partOf(atSecretary, 'Who changed what');
    await expect(history.getByText(/Summary/).first()).toBeVisible();
    await partOf(atSecretary, 'Versions');
    await atSecretary.getByRole('link', { name: 'Read version 1' }).click();
    await expect(atSecretary.getByText('You are reading version 1 as it was approved')).toBeVisible();
    await expect(atSecretary.getByRole('button', { name: /^Edit / })).toHaveCount(0);
    await sees(atSecretary, 'Board paper');
    await seesNothing(await opens(neighbour, '/'), `${path}?version=1`);
  });
});
