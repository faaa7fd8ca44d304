/** What a program needs to ask a running server; loads nothing of the server itself. */
export { controlSocketOf } from './socket-path.js';
export { connectToServer } from './control-client.js';
export { eachByItsOwn, OperationRefused } from './operation.js';
export type { FileToOpen, NewPerson, Progress } from './operation.js';
export type { OperationName, Operations, OperationTable, ParamsOf, ResultOf } from './protocol.js';
export { PERIODS, ROLES } from './params.js';
