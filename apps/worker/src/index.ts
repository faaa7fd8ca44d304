export { layoutOf, openInstallation } from './installation.js';
export type { Installation, InstallationOptions } from './installation.js';
export type { DocumentJob } from './render-documents.js';
