import { StateBadge } from '../../ui/state-badge.js';
import { DueMark } from './due-mark.js';
import css from './home.module.css';
import { PlaceLink } from './place.js';
import type { Work, WorkGroup } from './work-groups.js';

/** What waits, in groups; each row is one link. */
export function WorkList({ groups }: { groups: readonly WorkGroup[] }) {
  return groups.map(({ name, state, rows }) => (
    <section key={name} className={css.group} aria-label={name}>
      <h2 className={css.groupName}>
        {name} <span className={css.count}>{rows.length}</span>
      </h2>
      <ul className={css.rows}>
        {rows.map((row) => (
          <li key={row.key}>
            <WorkRow row={row} state={state} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

function WorkRow({ row: { place, what, within, said, due }, state }: { row: Work; state: string }) {
  return (
    <PlaceLink place={place} className={css.row}>
      <span className={css.state}>
        <StateBadge state={state} />
      </span>
      <span className={css.what}>
        <span className={css.title}>{what}</span>
        {within !== null && <span className={css.within}>{within}</span>}
        {said && (
          <span className={css.said}>
            {said.by}: “{said.text}”
          </span>
        )}
      </span>
      <DueMark due={due} />
    </PlaceLink>
  );
}
