import type { PeriodKind, Role } from '@trinhky/events';

/** What every operation has in common, and what some of them are given. */

/** How far a long operation is; `total` null = not known. */
export interface Progress {
  /** English, for operators: "verifying streams". */
  phase: string;
  done: number;
  total: number | null;
}

/** The operation was not carried out, for a reason the operator can mend. English, one sentence. */
export class OperationRefused extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'OperationRefused';
  }
}

/** Of backup and restore in a cluster. */
export const eachByItsOwn = (): OperationRefused =>
  new OperationRefused(
    'by-store',
    'in a cluster each store is backed up and restored with its own tool, in the order that docs/operators-guide.md gives; --data names a data folder',
  );

export interface NewPerson {
  username: string;
  name: string;
  role: Role;
  /** "Chuyên viên", "Phó Chủ tịch". */
  title: string;
  /** Unit id, or null. */
  unit: string | null;
  /** Organ id; null = the only one of the installation. */
  organ: string | null;
}
export interface FileToOpen {
  /** The file's name, shown as the source of the texts. */
  name: string;
  /** Its bytes, base64. */
  file: string;
  period: PeriodKind;
  year: number;
  index: number;
  dueDate: string | null;
  /** Sign-in name of the person who opens the report. */
  as: string;
}
