import { Tag } from '../../ui/Tag.js';

/** Whether somebody has used their personal link for a seat or a role. */
export function Joined({ joined }: { joined: boolean }) {
  return joined ? <Tag tone="done">joined</Tag> : <Tag>not yet</Tag>;
}
