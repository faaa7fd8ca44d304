import { Command, InvalidArgumentError, Option } from 'commander';
import { PERIODS, ROLES } from '@trinhky/api/control';
import { EXIT_HELP, Unusable } from './exit-codes.js';
import type { ExitCode } from './exit-codes.js';
import { instantOf } from './instants.js';
import { backup, rebuild, restore, status } from './keeping.js';
import { MIGRATE_HELP, migrateStore } from './migrate-store.js';
import { addPerson, listPeople, resetPassword, setDisabled } from './people.js';
import { replay } from './replay.js';
import { TLS_HELP } from './tls/help.js';
import type { TlsOptions } from './tls/tls.js';
import { verify } from './verify.js';

const whole = (given: string): number => {
  if (!/^\d{1,6}$/.test(given)) throw new InvalidArgumentError('not a whole number');
  return Number(given);
};
const date = (given: string): string => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(given)) throw new InvalidArgumentError('write a date as 2025-07-01');
  instantOf(given, 'first');
  return given;
};

interface ImportFlags {
  json?: boolean;
  data?: string;
  open?: boolean;
  period?: (typeof PERIODS)[number];
  year?: number;
  index?: number;
  as?: string;
  due?: string;
}

/** The command line. `exit` is told the code of what was done; errors are thrown. */
export function program(exit: (code: ExitCode) => void): Command {
  const trinhky = new Command('trinhky')
    .description(
      'Trình Ký: import, replay, verify, keep and restore an installation.\nA running server is asked over its local socket; else the data folder is opened.\nWhere TRINHKY_ESDB and TRINHKY_POSTGRES name a cluster, and --data no folder, its stores are opened.',
    )
    .addHelpText('after', EXIT_HELP)
    .exitOverride()
    .configureHelp({ showGlobalOptions: true });
  const onData = (name: string, description: string) =>
    trinhky
      .command(name)
      .description(description)
      .option('--data <folder>', 'the data folder (default: TRINHKY_DATA, else ./data)')
      .option('--json', 'print one JSON value, no progress')
      .exitOverride();

  onData('import', 'read a report out of text extracted from a PDF: outline, text, footnotes, and every defect met')
    .argument('<file>', 'a text file in UTF-8, or in UTF-16 with a byte order mark')
    .option('--open', 'also open it as a report of the installation (needs --period, --year, --as)')
    .addOption(new Option('--period <period>').choices(PERIODS))
    .addOption(new Option('--year <year>').argParser(whole))
    .addOption(new Option('--index <n>', 'month 1-12, quarter 1-4, half-year 1-2').argParser(whole).default(1))
    .addOption(new Option('--due <date>', 'when the drafts are due').argParser(date))
    .option('--as <username>', 'the clerk who opens it')
    .action(async (file: string, { json, data, ...flags }: ImportFlags) => {
      const open = opening(flags);
      const { importFile } = await import('./import-file.js');
      await importFile(file, { json, data, open });
    });

  onData('replay', 'what happened to a report or section, by whom and when; with --at its text at that moment (Vietnam time)')
    .argument('[id]', 'a report or section; without it the reports are listed')
    .option('--at <moment>', 'the text as it stood: 2025-07-01, "2025-07-01 14:30" or 2025-07-01T07:30:00Z')
    .option('--from <moment>', 'events from then on')
    .option('--to <moment>', 'events up to then')
    .action(replay);

  onData('verify', 'recompute every hash chain and every document, and say what is anchored')
    .option('--heads <file>', 'compare with heads exported earlier: shows cut tails and missing streams')
    .option('--export-heads <file>', 'write the head of every stream to a new file')
    .action(async (options) => exit(await verify(options)));

  onData('rebuild', 'build a read model, or all, again from the log; touches nothing that is durable')
    .argument('[name]', 'the read model', 'all')
    .action(rebuild);
  onData('backup', 'copy log, documents and accounts of a data folder into an empty one, while serving, and verify what was copied')
    .argument('<target>')
    .action(async (target: string, options) => exit(await backup(target, options)));
  onData('restore', 'bring a backup into an empty data folder, and verify it')
    .argument('<source>')
    .action(async (source: string, options) => exit(await restore(source, options)));
  onData('migrate-store', 'move the installation of a data folder into a cluster, whole and verified')
    .addHelpText('after', MIGRATE_HELP)
    .action(migrateStore);
  onData('status', 'what runs, and how far the read models are').action(status);

  const several = (given: string, before: string[]) => [...before, given];
  onData('tls', 'make a certificate authority and a server certificate for an office that has none, so that it is served by HTTPS')
    .option('--name <host>', 'a name under which people reach this machine; may be repeated', several, [])
    .option('--ip <address>', 'an address under which people reach this machine; may be repeated', several, [])
    .option('--renew', 'another server certificate of the same authority')
    .option('--force', 'make everything anew, also the authority')
    .addHelpText('after', TLS_HELP)
    .action(async (options: TlsOptions) => (await import('./tls/tls.js')).tls(options));

  const people = trinhky.command('people').description('accounts of an installation').exitOverride();
  const onPeople = (name: string, description: string) =>
    people
      .command(name)
      .description(description)
      .option('--data <folder>', 'the data folder (default: TRINHKY_DATA, else ./data)')
      .option('--json', 'print one JSON value')
      .exitOverride();
  onPeople('list', 'who has an account, with which posts').action(listPeople);
  onPeople('add', 'register a person with a post and a generated password')
    .argument('<username>', 'sign-in name: small letters, digits, . _ -')
    .requiredOption('--name <name>', 'full name')
    .addOption(new Option('--role <role>').choices(ROLES).makeOptionMandatory())
    .requiredOption('--title <title>', 'the post as it is signed: "Phó Chủ tịch"')
    .option('--unit <id>', 'the unit')
    .option('--organ <id>', 'the organ, where there are several')
    .action((username: string, { name, role, title, unit, organ, ...options }) =>
      addPerson({ username, name, role, title, unit: unit ?? null, organ: organ ?? null }, options),
    );
  onPeople('reset-password', "a new generated password; ends the person's sessions").argument('<username>').action(resetPassword);
  onPeople('disable', "no more signing in; ends the person's sessions")
    .argument('<username>')
    .action((username: string, options) => setDisabled(username, true, options));
  onPeople('enable', 'signing in is possible again')
    .argument('<username>')
    .action((username: string, options) => setDisabled(username, false, options));
  return trinhky;
}

function opening({ open, period, year, index, as, due }: ImportFlags) {
  if (!open) return undefined;
  if (!period || year === undefined || !as) throw new Unusable('--open needs --period, --year and --as');
  return { period, year, index: index ?? 1, as, dueDate: due ?? null };
}
