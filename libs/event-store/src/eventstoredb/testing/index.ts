export { startEventServer } from './event-server.js';
export type { EventServer, EventServerOptions } from './event-server.js';
export { testCertificate } from './test-certificate.js';
