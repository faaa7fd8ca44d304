import type { Node } from '@tiptap/pm/model';

/** The blocks between those that are the same at the start and at the end: as they were, and as they are. */
export function changedBlocks(before: Node, after: Node): { was: readonly Node[]; is: readonly Node[] } {
  const [old, now] = [before.children, after.children];
  const most = Math.min(old.length, now.length);
  let head = 0;
  while (head < most && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  return { was: old.slice(head, old.length - tail), is: now.slice(head, now.length - tail) };
}
