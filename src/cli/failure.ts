import { CommanderError } from 'commander';
import type { Problem } from '../dataset/problem.js';
import { ParleyError } from '../errors.js';
import { Stop } from './io.js';

/** Input that is refused for more than one reason; the first is the message. */
export class Refused extends ParleyError {
  constructor(
    message: string,
    readonly problems: readonly Problem[],
    more: { remedy?: string } = {},
  ) {
    super(problems[0]?.code ?? 'INVALID_INPUT', message, more);
  }
}

/** A command that was called in a way that it cannot be. */
export class WrongUsage extends ParleyError {
  constructor(message: string, remedy?: string) {
    super('INVALID_INPUT', message, { remedy });
  }
}

/** 0 done, 1 refused, 2 wrong usage, 3 store unavailable; as shells have it where a signal ended the command. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof Stop) return error.exitCode;
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof WrongUsage) return 2;
  if (error instanceof ParleyError && error.code === 'STORE_UNAVAILABLE') return 3;
  return 1;
}

/** An error as `--json` shows it. */
export function errorJson(error: unknown): object {
  if (error instanceof CommanderError) {
    return { error: { code: 'INVALID_INPUT', message: error.message.replace(/^error: /, '') } };
  }
  if (!(error instanceof ParleyError)) {
    return { error: { code: 'INTERNAL_ERROR', message: messageOf(error) } };
  }
  const { code, message, remedy, place } = error;
  const problems = error instanceof Refused ? { problems: error.problems } : {};
  return { error: { code, message, remedy, place }, ...problems };
}

/** An error in words: what, where, and what to do. */
export function errorText(error: unknown): string {
  if (!(error instanceof ParleyError)) return `parley: ${messageOf(error)}\n`;
  const listed = error instanceof Refused ? error.problems.map((one) => problemText(one)).join('') : '';
  const { message, remedy, place, code } = error;
  const where = [place?.file, place?.line].filter((part) => part !== undefined).join(':');
  const field = place?.line === undefined ? undefined : place.field;
  const said = listed === '' ? `${message} (${code})` : message;
  const parts = [where, field, said].filter((part) => part !== undefined && part !== '');
  return `${listed}parley: ${parts.join(': ')}\n${remedy === undefined ? '' : `  ${remedy}\n`}`;
}

/** A problem on lines of its own, in the way of compilers: `file:line: field: message (code)`, then the remedy. */
export function problemText({ file, line, field, message, code, remedy }: Problem, prefix = ''): string {
  const where = [file, line].filter((part) => part !== undefined).join(':');
  const parts = [where, field, `${prefix}${message} (${code})`].filter(
    (part) => part !== undefined && part !== '',
  );
  return `${parts.join(': ')}\n${remedy === undefined ? '' : `  ${remedy}\n`}`;
}

function messageOf(error: unknown): string {
  const { code, path, message } = error as NodeJS.ErrnoException;
  if (code !== undefined && path !== undefined) return `${path}: ${code}`;
  return message ?? String(error);
}
