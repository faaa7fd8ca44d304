export type * from './authority.js';
export type * from './context.js';
export type * from './section/section.commands.js';
export type * from './report/report.commands.js';
export type * from './register/register.commands.js';
export type * from './organ/organ.commands.js';
