import type { Progress } from '@trinhky/api/control';
import { Presets, SingleBar } from 'cli-progress';

export const say = (text: string): void => void process.stdout.write(`${text}\n`);
export const sayJson = (value: unknown): void => say(JSON.stringify(value, null, 2));

export interface ProgressShown {
  on: (progress: Progress) => void;
  end: () => void;
}

/** A bar a phase on standard error, where a person watches; nothing where a program reads. */
export function showProgress({ json }: { json?: boolean }): ProgressShown {
  if (json || !process.stderr.isTTY) return { on: () => {}, end: () => {} };
  let phase = '';
  let bar: SingleBar | null = null;
  const end = () => {
    bar?.stop();
    bar = null;
  };
  return {
    end,
    on: (progress) => {
      if (progress.phase !== phase) {
        end();
        phase = progress.phase;
        bar = new SingleBar({ format: `${phase} [{bar}] {value}/{total}`, hideCursor: true, stream: process.stderr }, Presets.rect);
        bar.start(progress.total ?? 0, progress.done);
      }
      bar?.setTotal(progress.total ?? progress.done);
      bar?.update(progress.done);
    },
  };
}

/** Rows in columns as wide as their widest cell; the last column runs on. */
export function columns(rows: readonly string[][]): string {
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === row.length - 1 ? cell : cell.padEnd(width(i))))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
