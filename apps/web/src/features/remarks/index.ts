export { marksOf } from './marks.js';
export type { RemarkMark } from './marks.js';
export { RemarksPanel } from './remarks-panel.js';
export type { RemarksPanelProps } from './remarks-panel.js';
export type { RemarkSelection, ShowPlace } from './types.js';
