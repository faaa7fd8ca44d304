import { CommanderError } from 'commander';
import { EXIT, endOf } from './exit-codes.js';
import type { ExitCode } from './exit-codes.js';
import { program } from './program.js';

/** Runs one command line; answers the exit code. Results go to standard output, everything else to standard error. */
export async function main(argv: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  // As the server does: reports and password hashes are for nobody else on this machine.
  if (process.platform !== 'win32') process.umask(0o077);
  // Who reads the output may have seen enough ("| head").
  process.stdout.on('error', (error: NodeJS.ErrnoException) => error.code === 'EPIPE' && process.exit(EXIT.done));
  try {
    await program((told) => (code = told)).parseAsync(argv);
    return code;
  } catch (error) {
    // Help and version end like this, too; commander has said what there was to say.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.unusable;
    const end = endOf(error);
    process.stderr.write(`trinhky: ${end.message}\n`);
    return end.code;
  }
}
