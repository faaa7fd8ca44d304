export type * from './blocks.js';
export type * from './report-text.js';
