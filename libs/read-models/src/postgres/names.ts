import type { Projection } from '../projection.js';
import { ReadModelsRefused } from './refused.js';

/** What an installation's read models are called in a database that it may share with others. */
export interface Names {
  readonly installation: string;
  /** Schema of checkpoints, parked streams, leases and rebuilds, of all releases; also the channel of notices. */
  readonly books: string;
  /** Schema of a projection's rows, by its name and version. */
  rowsOf(projection: Pick<Projection, 'name' | 'version'>): string;
  /** Where a rebuild fills them. */
  freshOf(projection: Pick<Projection, 'name' | 'version'>): string;
  /** What was served until a rebuild took its place. */
  spentOf(projection: Pick<Projection, 'name' | 'version'>): string;
}

/** Short enough that the longest schema's name stays within PostgreSQL's 63 bytes. */
const INSTALLATION = /^[a-z][a-z0-9]{0,29}$/;

/** Rejects a name that PostgreSQL could not take as it is. */
export function namesOf(installation: string): Names {
  if (!INSTALLATION.test(installation)) throw new ReadModelsRefused('bad-installation', installation);
  const plain = (name: string) => name.replaceAll('-', '_');
  const rowsOf = ({ name, version }: Pick<Projection, 'name' | 'version'>) => `${installation}_${plain(name)}_v${version}`;
  return {
    installation,
    books: `${installation}_read`,
    rowsOf,
    freshOf: (projection) => `${rowsOf(projection)}_new`,
    spentOf: (projection) => `${rowsOf(projection)}_old`,
  };
}
