import type { Period } from '@trinhky/events';

const ROMAN = ['I', 'II', 'III', 'IV'];

/** Fills a template's {month}, {quarter} (in Roman numerals, as offices write it), {half} ("đầu", "cuối") and {year}. */
export function inPeriod({ year, index }: Period): (text: string) => string {
  const words: Record<string, string> = {
    month: String(index),
    quarter: ROMAN[index - 1] ?? String(index),
    half: index === 2 ? 'cuối' : 'đầu',
    year: String(year),
  };
  return (text) => text.replace(/\{(month|quarter|half|year)\}/g, (_, name: string) => words[name] ?? '');
}
