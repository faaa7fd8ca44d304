import type { components } from '../../api/schema.gen.js';
import css from './search.module.css';

type Stretch = components['schemas']['Stretch'];

/** Text with what was searched for marked. */
export function Stretches({ of }: { of: readonly Stretch[] }) {
  return of.map(({ t, hit }, at) =>
    hit ? (
      <mark key={at} className={css.hit}>
        {t}
      </mark>
    ) : (
      t
    ),
  );
}

export const plain = (of: readonly Stretch[]): string => of.map(({ t }) => t).join('');
