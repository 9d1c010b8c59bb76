import { paths } from '../../../platform/paths.js';
import { ButtonGroup, ButtonLink } from '../../../ui/Button.js';
import { Page } from '../../../ui/Page.js';
import { ChangesView } from '../changes/ChangesView.js';
import type { RegisterChanges } from '../register.js';

/** All of it is done. */
export function Imported({ changes }: { changes: RegisterChanges }) {
  return (
    <Page title="The register is imported" back={{ to: paths.register(), words: 'Back to the register' }}>
      <ChangesView changes={changes} />
      <ButtonGroup>
        <ButtonLink to={paths.register()}>Go to the register</ButtonLink>
        {changes.importId ? (
          <ButtonLink to={paths.registerChange(changes.importId)} rank="secondary">
            See this import, or undo it
          </ButtonLink>
        ) : null}
      </ButtonGroup>
    </Page>
  );
}
