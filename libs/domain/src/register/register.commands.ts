export type RegisterCommand =
  | { type: 'OpenRegister'; book: string; year: number; symbol: string; start: number }
  /** Opens nothing by itself: the handler opens a book that does not exist with start 1 in the same append. */
  | {
      type: 'AllocateNumber';
      book: string;
      year: number;
      symbol: string;
      requestedDate: string;
      reportId: string;
      submission: number;
      subject: string;
      signer: string;
    }
  | { type: 'EnterOutsideNumber'; number: number; date: string; subject: string; note: string | null }
  | { type: 'VoidNumber'; number: number; reportId: string; submission: number; reason: string };
