/** A number below 10 gets a leading zero (NĐ 30 Phụ lục I, II.3c). */
export function paddedNumber(number: string): string {
  return /^\d$/.test(number) ? `0${number}` : number;
}

/**
 * Day, month and year as NĐ 30 prints them: days below 10 and months 1 and 2 with a leading zero (II.4b). Blank without a date.
 * @param date ISO date YYYY-MM-DD
 */
export function dateWords(date: string | undefined): { day: string; month: string; year: string } {
  if (date === undefined) return { day: '', month: '', year: '' };
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  if (!year || !month || !day) throw new RangeError(`not an ISO date: ${date}`);
  return { day, month: Number(month) <= 2 ? month : String(Number(month)), year };
}

/** Roman numeral of 1 and up. */
export function romanNumeral(n: number): string {
  const signs: readonly [number, string][] = [
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = n;
  return signs
    .map(([value, sign]) => {
      const times = Math.floor(rest / value);
      rest -= times * value;
      return sign.repeat(times);
    })
    .join('');
}

const unitWords = ['PHƯỜNG', 'XÃ', 'ĐẶC KHU', 'THỊ TRẤN', 'THÀNH PHỐ', 'THỊ XÃ', 'QUẬN', 'HUYỆN', 'TỈNH'];
const sentence = (words: string) => words.charAt(0) + words.slice(1).toLocaleLowerCase('vi');

/** The letterhead's capitals as a name in running text: ["ỦY BAN NHÂN DÂN", "PHƯỜNG HÒA BÌNH"] → "Ủy ban nhân dân phường Hòa Bình". */
export function organInRunningText(lines: readonly string[]): string {
  const name = lines.join(' ');
  const unit = unitWords.find((word) => ` ${name} `.includes(` ${word} `));
  if (!unit) return sentence(name);
  const [kind = '', place = ''] = ` ${name}`.split(` ${unit} `);
  const proper = place.split(' ').map(sentence).join(' ');
  return `${sentence(kind.trim())} ${unit.toLocaleLowerCase('vi')} ${proper}`.trim();
}
