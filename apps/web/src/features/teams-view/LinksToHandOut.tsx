import { useEffect, useRef } from 'react';
import { copyText } from '../../platform/copy-text.js';
import { day } from '../../platform/in-london.js';
import { say } from '../../platform/status.js';
import { Button, ButtonGroup } from '../../ui/Button.js';
import { InsetText } from '../../ui/InsetText.js';
import type { TeamsLinks } from './teams-view.js';

/** The links, once. They are nowhere else: whoever leaves this page without them makes new ones. */
export function LinksToHandOut({ links: { links, closesOn }, onDone }: { links: TeamsLinks; onDone: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section aria-labelledby="links-title" className="c-team-links">
      <h2 id="links-title" ref={heading} tabIndex={-1}>
        {links.length === 1 ? 'One link to hand out' : `${links.length} links to hand out`}
      </h2>
      <p>
        Give each person one link, in a message to them alone. It works until {day(closesOn)}. Say that they need not answer, and
        that nobody can see what they say.
      </p>
      <InsetText>
        <p>
          Save these now: they are not shown again. Nobody can look up which were used. Keep no list of who got which, and never
          use a link yourself.
        </p>
      </InsetText>
      <ButtonGroup>
        <Button onPress={() => download(links)}>Save as a file</Button>
        <Button
          rank="secondary"
          onPress={() => void copyText(links.join('\n'), 'The links are', 'select the links and copy them yourself')}
        >
          Copy all
        </Button>
        <Button rank="secondary" onPress={onDone}>
          I have saved them
        </Button>
      </ButtonGroup>
      <ol className="c-team-links__list">
        {links.map((link) => (
          <li key={link}>
            <code>{link}</code>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** One link a row: opens in a spreadsheet and in any mail merge. */
function download(links: readonly string[]): void {
  const file = new Blob([`Link\r\n${links.join('\r\n')}\r\n`], { type: 'text/csv;charset=utf-8' });
  const address = URL.createObjectURL(file);
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = 'links-for-our-teams.csv';
  anchor.click();
  URL.revokeObjectURL(address);
  say('The links are saved');
}
