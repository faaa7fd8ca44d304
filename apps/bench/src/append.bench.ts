import { benchAppend } from '@trinhky/event-store/bench';
import type { Row } from './row.js';

/** Append with hash chain beside bare group commit and beside a transaction each. */
export async function benchAppends(): Promise<Row[]> {
  const rows = await benchAppend();
  return rows.map(({ name, value, unit, floorName, floorValue, ratio, bar, ok }) => ({
    name,
    value,
    unit,
    floor: { name: floorName, value: floorValue },
    bar: `≥ ${bar} ×; round by round ${ratio.toFixed(2)}`,
    ok,
  }));
}
