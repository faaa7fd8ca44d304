/** Why a command on a organ is refused. */
export type OrganRejection = never;
