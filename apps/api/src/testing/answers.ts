/** What stands at a path ("sections.0.title") of an answer; undefined where there is nothing. */
export function at(body: unknown, path: string): unknown {
  let value = body;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.entries(value).find(([name]) => name === key)?.[1];
  }
  return value;
}

/** The same, where it must be a text. */
export function textAt(body: unknown, path: string): string {
  const value = at(body, path);
  if (typeof value !== 'string') throw new Error(`no text at ${path} of ${JSON.stringify(body)?.slice(0, 500)}`);
  return value;
}

/** The same, where it must be a number. */
export function countAt(body: unknown, path: string): number {
  const value = at(body, path);
  if (typeof value !== 'number') throw new Error(`no number at ${path} of ${JSON.stringify(body)?.slice(0, 500)}`);
  return value;
}

/** The same, where it must be a list. */
export function listAt(body: unknown, path: string): unknown[] {
  const value = path === '' ? body : at(body, path);
  if (!Array.isArray(value)) throw new Error(`no list at ${path} of ${JSON.stringify(body)?.slice(0, 500)}`);
  return value;
}
