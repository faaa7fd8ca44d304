/** One line of the table: what was measured, beside its floor from the same run, or against a fixed bound. */
export interface Row {
  name: string;
  value: number;
  unit: string;
  floor: { name: string; value: number } | null;
  /** In words, with the figure it is judged by. */
  bar: string;
  ok: boolean;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

/** Milliseconds that `work` took. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const figure = (value: number) => (Math.abs(value) >= 1_000 ? Math.round(value).toLocaleString('en') : value.toPrecision(3));

export function printRow({ name, value, unit, floor, bar, ok }: Row): void {
  const beside = floor ? `  beside ${floor.name}: ${figure(floor.value)} ${unit} (ratio ${(value / floor.value).toFixed(2)})` : '';
  console.log(`${ok ? 'ok  ' : 'MISS'}  ${name}: ${figure(value)} ${unit}${beside}  [${bar}]`);
}
