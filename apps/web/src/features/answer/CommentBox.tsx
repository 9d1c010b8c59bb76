import { useState } from 'react';
import { Details } from '../../ui/Details.js';
import { TextArea } from '../../ui/TextArea.js';
import { type Given, longestComment } from './given.js';
import { ShareChoice } from './ShareChoice.js';

interface CommentBoxProps {
  readonly given: Given;
  readonly onChange: (given: Given, typing: boolean) => void;
  readonly onLeave: () => void;
}

/** A comment, folded away until wanted, with who will see it said beside it. */
export function CommentBox({ given, onChange, onLeave }: CommentBoxProps) {
  const [open] = useState(given.comment !== '');
  const sharedWithReason = given.kind === 'not-applicable';
  return (
    <Details summary={open ? 'Your comment' : 'Add a comment, if you like'} open={open}>
      <TextArea
        name="comment"
        label="Comment"
        hint={
          given.shareComment
            ? 'You share it: the board reads it after the reveal, without your name.'
            : 'Only you can read it, and it is deleted with your answers.'
        }
        limit={longestComment}
        value={given.comment}
        onChange={(comment) => onChange({ ...given, comment }, true)}
        onLeave={onLeave}
      />
      {sharedWithReason ? null : <ShareChoice given={given} onChange={(next) => onChange(next, false)} />}
    </Details>
  );
}
