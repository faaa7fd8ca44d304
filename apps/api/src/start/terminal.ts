/** What the person who started the program reads, in Vietnamese, on standard output. */

export const print = (text = ''): void => void process.stdout.write(`${text}\n`);

export interface PhasesShown {
  /** One more step of the phase is done. */
  on: (phase: string, done: number, total: number) => void;
}

const BAR = 24;

/** A line a phase: on a terminal with a bar while it lasts, elsewhere written once it is done. */
export function showPhases(stream: NodeJS.WriteStream = process.stdout): PhasesShown {
  let began = performance.now();
  let current = '';
  return {
    on(phase, done, total) {
      if (phase !== current) {
        current = phase;
        began = performance.now();
      }
      const count = `${done}/${total}`;
      if (done < total) {
        if (!stream.isTTY) return;
        const filled = Math.floor((BAR * done) / total);
        stream.write(`\r\x1b[K  [${'█'.repeat(filled)}${'░'.repeat(BAR - filled)}] ${phase} ${count}`);
        return;
      }
      const seconds = ((performance.now() - began) / 1000).toFixed(1).replace('.', ',');
      stream.write(`${stream.isTTY ? '\r\x1b[K' : ''}  ✓ ${phase}: ${count} (${seconds} giây)\n`);
      began = performance.now();
    },
  };
}

/** Rows in columns; the last one runs on. */
export function inColumns(rows: readonly string[][]): string {
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  return rows.map((row) => `  ${row.map((cell, i) => (i === row.length - 1 ? cell : cell.padEnd(width(i)))).join('   ')}`).join('\n');
}
