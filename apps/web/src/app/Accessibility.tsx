import { Page } from '../ui/Page.js';

/** The accessibility statement: what is aimed at, what was tested and how, and what is known to be missing. */
export function Accessibility() {
  return (
    <Page title="Accessibility">
      <p className="nhsuk-lede-text">
        Every member of a board must be able to take part, on the device and in the way that suits them. Candour is built to meet
        the Web Content Accessibility Guidelines 2.2 at level AA.
      </p>

      <h2>What you can expect</h2>
      <ul>
        <li>Everything works with the keyboard alone, and it is always visible where you are.</li>
        <li>
          You can zoom to 400 per cent, or use a screen 320 pixels wide, without scrolling sideways; wide tables scroll by
          themselves.
        </li>
        <li>Light or dark follows your device, with enough contrast in both.</li>
        <li>Every picture of numbers has its finding as a sentence and its numbers as a table.</li>
        <li>Nothing is said by colour alone, and states are always named in the same words.</li>
        <li>Movement is slight, and off when your device asks for less.</li>
        <li>In a meeting, changes are announced politely in one place; nothing takes the focus away from what you are doing.</li>
        <li>Nothing you do runs out of time; the facilitator’s timer advises and never submits.</li>
      </ul>

      <h2>How it was tested</h2>
      <p>
        Each change to Candour is checked in a real browser: every page that the tests visit, at the width of a phone and of a
        desk, is examined by the automatic checks of axe, and no change is accepted while one of them fails. The contrast of every
        pair of colours is measured.
      </p>

      <h2>What has not been done yet</h2>
      <ul>
        <li>
          No test with disabled people, and no audit by an independent body. Automatic checks find only a part of the barriers
          there are.
        </li>
        <li>Not yet tried by hand with JAWS, NVDA, VoiceOver, TalkBack or Dragon.</li>
        <li>
          Board papers as PDF are tagged (PDF/UA); the Word files have real headings and table headings, but were not audited.
        </li>
      </ul>
      <p>So we claim an aim and what we have checked, not full compliance.</p>

      <h2>When something stands in your way</h2>
      <p>
        Tell your company secretary, who can agree with you how you take part meanwhile, and who can tell whoever runs this copy
        of Candour. Say which page it was, what you use, and what happened.
      </p>
      <p>
        If the reply does not satisfy you, the Equality Advisory and Support Service can advise you. The Equality and Human Rights
        Commission enforces the accessibility regulations for public bodies in England.
      </p>
    </Page>
  );
}
