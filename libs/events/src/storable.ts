/** A value that would not come back from the store as it went in. `path` names it: `data.rows[2].cells`. */
export class NotStorable extends Error {
  constructor(
    readonly path: string,
    readonly reason: string,
  ) {
    super(`${path}: ${reason}`);
    this.name = 'NotStorable';
  }
}

const MAX_DEPTH = 100;
const BROKEN_TEXT = /[\0\p{Surrogate}]/u;
const INTEGER_LIKE = /^(?:0|[1-9]\d*)$/;

/**
 * Throws NotStorable unless parse → stringify gives back the same bytes in every store: no undefined, function, BigInt, non-finite
 * number, NUL or lone surrogate, no class instance, no integer-like key (engines reorder those), nesting of at most 100.
 */
export function assertStorable(value: unknown, path: string, depth = 0): void {
  if (typeof value === 'string') return assertText(value, path);
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new NotStorable(path, `${value} is not a finite number`);
    return;
  }
  if (typeof value !== 'object') throw new NotStorable(path, `a ${typeof value} cannot be stored`);
  if (depth >= MAX_DEPTH) throw new NotStorable(path, `nested deeper than ${MAX_DEPTH}`);
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) assertStorable(value[i], `${path}[${i}]`, depth + 1);
    return;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new NotStorable(path, 'only plain objects can be stored');
  for (const [key, item] of Object.entries(value)) {
    if (INTEGER_LIKE.test(key) || key === '__proto__') throw new NotStorable(`${path}.${key}`, 'this key cannot be stored');
    assertText(key, path);
    assertStorable(item, `${path}.${key}`, depth + 1);
  }
}

function assertText(text: string, path: string): void {
  if (BROKEN_TEXT.test(text)) throw new NotStorable(path, 'text holds a NUL or half a character (a lone surrogate)');
}
