/** Why a command on a register is refused. */
export type RegisterRejection =
  | 'register.not-opened'
  | 'register.exists-already'
  | 'register.not-allowed'
  /** Only a reactor asks for numbers and voids them. */
  | 'register.carried-only'
  /** `field`: a number, year or date that is none. */
  | 'register.invalid'
  /** The date does not lie in the book's year. */
  | 'register.outside-the-year'
  /** `date`: the last date in the book; dates never run backwards. */
  | 'register.date-backwards'
  | 'register.date-to-come'
  /** `next`: the number that comes next; nothing is given twice and nothing left out. */
  | 'register.number-taken'
  | 'register.gap'
  | 'register.unknown-number'
  /** The number belongs to another report or submission. */
  | 'register.number-of-another'
  | 'register.subject-missing'
  | 'register.symbol-missing'
  /** `book`: the one that numbers this symbol in the year. */
  | 'register.symbol-in-use';
