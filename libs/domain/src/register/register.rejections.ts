/** Why a command on a register is refused. */
export type RegisterRejection = never;
