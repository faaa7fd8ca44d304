export { layoutOf } from './installation.js';
export type { Installation } from './installation.js';
export { openInstallation } from './embedded.js';
export type { InstallationOptions } from './embedded.js';
export { BadSetting } from './bad-setting.js';
export type { DocumentJob } from './render-documents.js';
export type { Readiness } from './operations/readiness.js';
