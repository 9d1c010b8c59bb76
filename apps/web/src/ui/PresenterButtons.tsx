import { useRef, useState } from 'react';
import { copyLink } from '../platform/copy-text.js';
import { paths } from '../platform/paths.js';
import { useAction } from '../platform/use-action.js';
import { Button, ButtonGroup } from './Button.js';
import { Details } from './Details.js';
import { ErrorSummary } from './ErrorSummary.js';

interface PresenterButtonsProps {
  /** Makes a link; each press makes one, and those before go on working. */
  readonly make: () => Promise<{ readonly link: string }>;
  readonly end: () => Promise<unknown>;
  /** When its screens go dark by themselves, as the end of a sentence. */
  readonly until: string;
}

/** For whoever runs it: opens the presenter's screen in a tab of its own, or hands its link to the computer at the projector. */
export function PresenterButtons({ make, end, until }: PresenterButtonsProps) {
  const [link, setLink] = useState<string | null>(null);
  const tab = useRef<Window | null>(null);
  const opening = useAction<null, { readonly link: string }>({
    send: async () => {
      try {
        return await make();
      } catch (problem) {
        tab.current?.close();
        throw problem;
      }
    },
    said: 'The presenter’s screen is open in another tab',
    done: (made) => {
      if (tab.current) tab.current.location.replace(`${paths.present()}${new URL(made.link).hash}`);
      else setLink(made.link); // the browser let us open no tab: the link is there to be pressed
    },
  });
  const copying = useAction<null, { readonly link: string }>({
    send: () => make(),
    done: (made) => {
      setLink(made.link);
      void copyLink(made.link);
    },
  });
  const ending = useAction<null, unknown>({
    send: () => end(),
    said: 'Every presenter’s screen has ended',
    done: () => setLink(null),
  });
  const open = () => {
    tab.current = newTab();
    opening.start(null);
  };
  return (
    <div className="c-presenter">
      <ErrorSummary problem={opening.problem ?? copying.problem ?? ending.problem} />
      <ButtonGroup>
        <Button small rank="secondary" onPress={open} waiting={opening.waiting}>
          Open the presenter’s screen
        </Button>
        <Button small rank="secondary" onPress={() => copying.start(null)} waiting={copying.waiting}>
          Copy its link for another computer
        </Button>
      </ButtonGroup>
      {link ? (
        <p>
          Open this on the computer at the projector; it is shown only now: <a href={link}>{link}</a>
        </p>
      ) : null}
      <Details summary="What the presenter’s screen shows">
        <p>
          It is for a projector: what the board is at, in very large type, without names. Its link opens nothing else, and ends{' '}
          {until}. You can have several.
        </p>
        <Button small rank="secondary" onPress={() => ending.start(null)} waiting={ending.waiting}>
          End every presenter’s screen
        </Button>
      </Details>
    </div>
  );
}

/** Opened as the button is pressed, for a tab that is opened later is taken for an advertisement. It learns nothing of this one. */
function newTab(): Window | null {
  const tab = window.open('', '_blank');
  if (tab) tab.opener = null;
  return tab;
}
