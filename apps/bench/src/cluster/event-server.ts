// The in-process event server, in a process of its own; tells its connection string.
import { startEventServer } from '@trinhky/event-store/eventstoredb/testing';

const server = await startEventServer();
process.on('SIGTERM', () => void server.close().then(() => process.exit(0)));
process.on('disconnect', () => process.exit(1));
process.send?.(server.connectionString);
