const ROMAN: [string, number][] = [
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];
const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/** "XIV" → 14; 0 when it is no roman number below 40. */
export function romanValue(text: string): number {
  if (!/^X{0,3}(?:IX|IV|V?I{0,3})$/.test(text)) return 0;
  let rest = text;
  let value = 0;
  for (const [digit, worth] of ROMAN) {
    while (rest.startsWith(digit)) {
      value += worth;
      rest = rest.slice(digit.length);
    }
  }
  return value;
}

/** The place of a part from what follows "Phần": "thứ hai", "II", "2", "B". 0 when it is none. */
export function partValue(text: string): number {
  const word = text
    .toLowerCase()
    .replace(/^thứ\s+/u, '')
    .replace('bốn', 'tư')
    .replace('bẩy', 'bảy');
  const ordinal = ORDINALS.indexOf(word) + 1;
  if (ordinal > 0) return ordinal;
  if (/^\d{1,2}$/.test(text)) return Number(text);
  return romanValue(text) || (/^[A-H]$/.test(text) ? letterValue(text) : 0);
}

/** "a" → 1, "đ" → 5, as Vietnamese lists are lettered (a, b, c, d, đ, e). */
export function letterValue(letter: string): number {
  return 'abcdđeghiklmnopqrstuvxy'.indexOf(letter.toLowerCase()) + 1;
}

/** "A" → 1, "E" → 5: parts are lettered without Đ. */
export function upperValue(letter: string): number {
  return 'ABCDEFGH'.indexOf(letter) + 1;
}
