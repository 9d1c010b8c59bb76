import { Details } from '../../ui/Details.js';
import { keysInWords } from '../../ui/keys-in-words.js';
import { deskKeys } from './desk-keys.js';

/** Every key of the desk, and what it does. */
export function KeyList() {
  return (
    <Details summary="Keys">
      <dl className="m-keys">
        {Object.values(deskKeys).map(({ keys, does }) => (
          <div key={keys}>
            <dt>
              <kbd>{keysInWords(keys)}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p>Each presses its button, where that is on the screen. They do nothing while you type. On a Mac, Alt is Option.</p>
    </Details>
  );
}
