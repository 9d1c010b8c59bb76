import { copyLink } from '../../../platform/copy-text.js';
import { Button, ButtonGroup } from '../../../ui/Button.js';

/** Every view has an address that holds its choices; whoever opens it sees what their own role and organisation may see. */
export function SendThisView() {
  return (
    <section className="c-send" aria-label="Send or print this view">
      <ButtonGroup>
        <Button rank="secondary" small onPress={() => void copyLink(window.location.href)}>
          Copy the link to this view
        </Button>
        <Button rank="secondary" small onPress={() => window.print()}>
          Print
        </Button>
      </ButtonGroup>
      <p className="c-quiet">Whoever opens the link sees what they themselves may see, which can be less or more than you do.</p>
    </section>
  );
}
