import type { components } from './schema.gen.js';

export type Told = components['schemas']['Told'];

const OF_SECTIONS = '/api/sections/{id}';
const OF_REPORTS = '/api/reports/{id}';

/** Whether what a query answered may have changed with that event. `key` is `['get', path, init]`. */
export function staleAfter({ aggregate, id }: Told, key: readonly unknown[]): boolean {
  const [, path, init] = key;
  if (typeof path !== 'string') return false;
  const asked = idIn(init);
  if (aggregate === 'section') {
    // Which report it belongs to is not told: reports on screen are few.
    return path.startsWith(OF_SECTIONS) ? asked === id : !path.startsWith('/api/session');
  }
  if (aggregate === 'report' && path.startsWith(OF_REPORTS)) return asked === id;
  return true;
}

function idIn(init: unknown): unknown {
  if (typeof init !== 'object' || init === null || !('params' in init)) return undefined;
  const { params } = init;
  if (typeof params !== 'object' || params === null || !('path' in params)) return undefined;
  const { path } = params;
  return typeof path === 'object' && path !== null && 'id' in path ? path.id : undefined;
}
