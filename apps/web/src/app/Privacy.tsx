import { Page } from '../ui/Page.js';

/** What Candour keeps about people, for how long, and who can read it: no more than the program does. */
export function Privacy() {
  return (
    <Page title="Privacy">
      <p className="nhsuk-lede-text">
        What Candour keeps about you, who can read it, and when it goes. Your own trust decides what it asks you, and is
        responsible for it in law; whoever runs this copy of Candour acts on its instructions.
      </p>

      <h2>What we keep</h2>
      <ul>
        <li>Your name, your e-mail address, your seat or role and its dates, as your company secretary entered them.</li>
        <li>Your password, only as a hash (argon2id) from which it cannot be read back.</li>
        <li>
          Where you are signed in: the kind of device, and when it was last used. You can see and end these on your account page.
        </li>
        <li>
          What you answer: a level, “I don’t know” or “does not apply here”, and a comment if you write one, with the day, not the
          time.
        </li>
        <li>What you add as your board: evidence, actions, dissent, decisions.</li>
        <li>A log of what was done (scoring was opened, a level was agreed). It never holds a private answer.</li>
      </ul>
      <p>We keep nothing about patients, and nothing about you that you or your trust did not give us.</p>

      <h2>Who can read your private answers</h2>
      <p>
        You. Nobody else is shown them in Candour: not the chair, not the company secretary, not the facilitator, not your system.
        The database itself refuses to give an answer to anybody but the seat that gave it.
      </p>
      <p>
        The board sees answers only added up, after a round is locked, and only where enough people gave one: never fewer than
        five, and no counts at all where fewer than eight did. Whether you have answered is shown; what you answered is not.
      </p>
      <p>
        A comment stays yours unless you choose to share it. Shared comments appear without names, in an order drawn anew. Others
        may still know you by how you write.
      </p>

      <h2>Your own reflection and development plan</h2>
      <p>
        They belong to you and to no organisation. Nobody else is shown them, how far you are, or that they exist; they are in no
        log of your organisation, no paper and no export but your own. You can download and delete all of it yourself. If your
        board asks for a skills picture, a copy of your levels is made only when you say so; it is deleted when the picture is
        made, and there is no picture from fewer than eight.
      </p>
      <h2>What cannot be promised</h2>
      <ul>
        <li>If nearly everybody says the same, the board will know what you said.</li>
        <li>People who run the computers could, with effort and against their duty, get at what is stored on them.</li>
        <li>A court or the Information Commissioner can order that something be handed over while it still exists.</li>
      </ul>

      <h2>How long</h2>
      <p>
        Private answers, and who answered which question, are deleted 30 days after the chair seals the assessment, unless the
        trust has recorded a reason to hold them; the deletion is logged. The sums that the board saw, what it agreed and its
        papers stay, as the record of a public body. When your seat ends you lose access on that day.
      </p>

      <p>
        What you choose in a poll is deleted 30 days after the reveal, or after 30 days where nobody reveals it. Your own marks
        and notes on question cards stay, for you alone, until you clear them or the cards are taken away.
      </p>

      <p>
        When you open what another organisation shares, that organisation can read your name, what you opened and when, for two
        years; then that is deleted.
      </p>

      <h2>Freedom of information</h2>
      <p>
        Trusts and integrated care boards are public authorities. What the board agreed is likely to be released when somebody
        asks. Write comments, rationale and dissent as if they might be.
      </p>

      <h2>Cookies and other sites</h2>
      <p>
        One cookie, which keeps you signed in and can be read by nothing but this site; on a computer that shows a meeting by its
        projector another, which names nobody and opens nothing once the meeting is over. No measuring of visitors, no
        advertising, nothing fetched from any other site.
      </p>

      <h2>Your rights</h2>
      <p>
        You can ask your trust to see what is kept about you, to put it right, or to stop. Ask your company secretary, or your
        trust’s data protection officer. If you are not satisfied you can complain to the Information Commissioner’s Office.
      </p>
    </Page>
  );
}
