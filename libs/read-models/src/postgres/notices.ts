import type { Checkpoint } from '../checkpoints.js';

/** Something else than positions has changed: everything is to be read again. */
export const LOOK = 'look';

/** `name@version=position`, one after the other; empty where nothing moved that is served. */
export const movedNotice = (moved: readonly Pick<Checkpoint, 'name' | 'version' | 'position'>[]): string =>
  moved.map(({ name, version, position }) => `${name}@${version}=${position}`).join(' ');

/** The projections (`name@version`) and positions that a notice tells of; null = everything is to be read again. */
export function readNotice(payload: string | undefined): { key: string; position: bigint }[] | null {
  if (!payload) return [];
  const all = payload.split(' ').map((one) => /^(.+@\d+)=(\d+)$/.exec(one));
  const moved = all.flatMap((match) => (match?.[1] && match[2] ? [{ key: match[1], position: BigInt(match[2]) }] : []));
  return moved.length === all.length ? moved : null;
}
