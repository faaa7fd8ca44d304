import { randomBytes } from 'node:crypto';

const SALT_BYTES = 16;
const DRAWN_AT_ONCE = 256;

/** A source of salts: 32 hex digits of randomness, new at each call. Draws for many at a time, since one draw costs as much as a hash. */
export function randomSalts(): () => string {
  let drawn = '';
  let used = 0;
  return () => {
    if (used === drawn.length) {
      drawn = randomBytes(SALT_BYTES * DRAWN_AT_ONCE).toString('hex');
      used = 0;
    }
    used += SALT_BYTES * 2;
    return drawn.slice(used - SALT_BYTES * 2, used);
  };
}
