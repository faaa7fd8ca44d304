import type { Checkpoint } from '../checkpoints.js';

/** Something else than a position has changed: everything is to be read again. */
export const LOOK = 'look';

export const movedNotice = ({ name, version, position }: Pick<Checkpoint, 'name' | 'version' | 'position'>): string =>
  `${name}@${version}=${position}`;

/** The projection (`name@version`) and position that a notice tells of; null = everything is to be read again. */
export function readNotice(payload: string | undefined): { key: string; position: bigint } | null {
  const match = /^(.+@\d+)=(\d+)$/.exec(payload ?? '');
  return match?.[1] && match[2] ? { key: match[1], position: BigInt(match[2]) } : null;
}
