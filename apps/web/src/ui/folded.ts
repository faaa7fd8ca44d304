/** As the server folds words: lower case, without diacritics, đ as d. */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]+/g, '')
    .replaceAll('đ', 'd')
    .trim();
