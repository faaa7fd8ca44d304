import type { ReplayLine } from './types.js';

/**
 * A line's address in a link: its instant, which stands for the last line at it; an earlier one of the same instant adds "~" and how many come after.
 * It means the same whatever was added since.
 */
export function addressOf(lines: readonly ReplayLine[], index: number): string | undefined {
  const line = lines[index];
  if (!line) return undefined;
  let after = 0;
  while (lines[index + after + 1]?.at === line.at) after += 1;
  return after === 0 ? line.at : `${line.at}~${after}`;
}

/** The line that an address leads to: the last one up to the instant. -1: it lies before everything. */
export function indexAt(lines: readonly ReplayLine[], address: string): number {
  const [at = '', after = '0'] = address.split('~');
  const instant = new Date(at);
  if (Number.isNaN(instant.getTime())) return lines.length - 1;
  const until = instant.toISOString();
  const last = lines.findLastIndex((line) => line.at <= until);
  return Math.max(-1, last - (Number(after) || 0));
}

/** Which section the eye should be on after each line: the one last spoken of. */
export function sectionsInView(lines: readonly ReplayLine[]): (string | null)[] {
  let section: string | null = null;
  return lines.map((line) => (section = line.sectionId ?? section));
}
