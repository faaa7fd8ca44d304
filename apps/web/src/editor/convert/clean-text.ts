/** What no stored text may hold: control signs, lone surrogates, line separators, changes of reading direction (libs/content, schema). */
const FORBIDDEN = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/u;
const EACH_FORBIDDEN = new RegExp(FORBIDDEN.source, 'gu');

/** The text without what may not be stored; tabs and line ends become spaces. */
export function cleanText(text: string): string {
  return FORBIDDEN.test(text) ? text.replace(/[\t\n\r\u2028\u2029]+/g, ' ').replace(EACH_FORBIDDEN, '') : text;
}
