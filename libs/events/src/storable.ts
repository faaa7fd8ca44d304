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
 * The JSON text of `value`. Throws NotStorable unless parse → stringify gives back the same bytes in every store: no undefined, function,
 * BigInt, non-finite number, NUL or lone surrogate, no class instance, no integer-like key (engines reorder those), nesting of at most 100.
 */
export function storableJson(value: unknown, path: string): string {
  const json = hasPlainShape(value, 0) ? JSON.stringify(value) : '';
  // JSON writes NUL and half characters as escapes: texts are looked at one by one only where there is an escape at all.
  if (json === '' || json.includes('\\u')) assertStorable(value, path, 0);
  return json;
}

/** The quick answer for the usual case; `assertStorable` knows the same rules and names the place. */
function hasPlainShape(value: unknown, depth: number): boolean {
  if (typeof value === 'string' || value === null || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || depth >= MAX_DEPTH) return false;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) if (!hasPlainShape(value[i], depth + 1)) return false;
    return true;
  }
  if (!isPlain(value)) return false;
  for (const key of Object.keys(value)) if (isBannedKey(key)) return false;
  for (const item of Object.values(value)) if (!hasPlainShape(item, depth + 1)) return false;
  return true;
}

function assertStorable(value: unknown, path: string, depth: number): void {
  if (typeof value === 'string') return assertText(value, path);
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new NotStorable(path, `${value} is not a finite number`);
    return;
  }
  if (typeof value !== 'object') throw new NotStorable(path, `a value of type ${typeof value} cannot be stored`);
  if (depth >= MAX_DEPTH) throw new NotStorable(path, `nested deeper than ${MAX_DEPTH}`);
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) assertStorable(value[i], `${path}[${i}]`, depth + 1);
    return;
  }
  if (!isPlain(value)) throw new NotStorable(path, 'only plain objects can be stored');
  for (const [key, item] of Object.entries(value)) {
    if (isBannedKey(key)) throw new NotStorable(`${path}.${key}`, 'this key cannot be stored');
    assertText(key, `${path}.${key}`);
    assertStorable(item, `${path}.${key}`, depth + 1);
  }
}

const isBannedKey = (key: string): boolean => INTEGER_LIKE.test(key) || key === '__proto__';

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function assertText(text: string, path: string): void {
  if (BROKEN_TEXT.test(text)) throw new NotStorable(path, 'text holds a NUL or half a character (a lone surrogate)');
}
