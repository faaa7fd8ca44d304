/**
 * Stored format. Never rename or narrow a field here; add a new event version and an upcaster.
 * Stream `register-<organ>.<book>.<year>`: the yearly book of numbers (NĐ 30 Điều 15, Phụ lục IV).
 */
export type RegisterEvent =
  | { type: 'register.opened.v1'; data: { book: string; year: number; symbol: string; /** The first number to give. */ start: number } }
  | {
      type: 'register.number-allocated.v1';
      data: { number: number; symbol: string; date: string; reportId: string; submission: number; subject: string; signer: string };
    }
  | {
      type: 'register.outside-number-entered.v1';
      data: { number: number; symbol: string; date: string; subject: string; note: string | null };
    }
  | { type: 'register.number-voided.v1'; data: { number: number; reportId: string; submission: number; reason: string } };
