/** Why a command on a report is refused. */
export type ReportRejection = never;
