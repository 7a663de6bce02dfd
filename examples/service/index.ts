// The service of a branch: customers, answers, funnel cases, market bars and reports over HTTP, kept in PostgreSQL.
//   npm run service                                        embedded database in service-data/, nothing to install
//   SERVICE_DATA=memory npm run service                    nothing is kept
//   DATABASE_URL=postgres://… SERVICE_TOKENS=… npm run service
// docs/service.md has the endpoints, the other variables and the operations.
import closeWithGrace from 'close-with-grace';
import { branch } from './branch/branch.js';
import { branchClock } from './branch/branchClock.js';
import { buildServer } from './buildServer.js';
import { type Configuration, readConfiguration } from './configuration.js';
import type { OpenDatabase } from './database/database.js';
import { embeddedDatabase } from './database/embeddedDatabase.js';
import { migrate } from './database/migrate.js';
import { serverDatabase } from './database/serverDatabase.js';

/** Milliseconds that a stop may take; then the process ends, and loses nothing that was answered. */
const GRACE = 10_000;

async function start(configuration: Configuration): Promise<void> {
  const database = await openDatabase(configuration);
  const migrated = await migrate(database);
  const { holders, logLevel, host, port } = configuration;
  const app = await buildServer({ branch, database, clock: branchClock(branch.timeZone), holders, logLevel });
  closeWithGrace({ delay: GRACE, logger: false }, async ({ err, signal }) => {
    if (err) app.log.fatal({ err }, 'the service stops after an error');
    else app.log.info({ signal }, 'the service stops');
    await app.close();
  });
  app.log.info({ database: database.kind, migrated }, 'the database is ready');
  if (configuration.developmentTokens)
    app.log.warn('the development tokens of docs/service.md are in force: for this machine only');
  await app.listen({ host, port });
}

function openDatabase({ databaseUrl, connections, folder }: Configuration): Promise<OpenDatabase> {
  if (databaseUrl === undefined) return embeddedDatabase(folder);
  return Promise.resolve(
    serverDatabase({
      url: databaseUrl,
      connections,
      onLost: () => {
        const time = new Date().toISOString();
        console.error(JSON.stringify({ level: 40, time, msg: 'a connection to the database broke' }));
      },
    }),
  );
}

try {
  await start(readConfiguration(process.env));
} catch (error) {
  const { message, code } = error as NodeJS.ErrnoException;
  // Where several addresses of a server were tried in vain, there is a code and no message.
  console.error(message === '' ? code : message);
  process.exit(1);
}
