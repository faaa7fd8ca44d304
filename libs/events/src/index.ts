export type * from './envelope.js';
export type * from './outline.js';
export type * from './section.events.js';
export type * from './report.events.js';
export type * from './register.events.js';
export type * from './organ.events.js';
