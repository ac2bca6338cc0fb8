import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import type { z } from 'zod';
import { ParleyError } from '../errors.js';
import { type ErrorLog, errorFormatter } from '../graphql/errors.js';
import { proposal } from '../model/nearest.js';
import { AnswerError } from './asking.js';

/** What an assistant is told of a call that came to nothing; faults of the service go to the log in full. */
export function failure(error: unknown, log?: ErrorLog): CallToolResult {
  const { code, message, remedy } = error instanceof AnswerError ? error : worded(error, log);
  const todo = remedy ?? 'Correct the arguments as the input schema of the tool has them.';
  return {
    isError: true,
    content: [{ type: 'text', text: `${code}: ${message}\nWhat to do: ${todo}` }],
    // Clients hold structured content against the output schema, in which errors have no place.
    _meta: { error: { code, message, remedy: todo } },
  };
}

function worded(error: unknown, log?: ErrorLog): AnswerError {
  const thrown = error instanceof Error ? error : new Error(String(error));
  const { message, extensions } = errorFormatter(log)({ message: thrown.message }, thrown);
  return new AnswerError(String(extensions?.['code']), message, extensions?.['remedy'] as string | undefined);
}

/** Arguments that do not fit the schema of a tool, every fault with its place. */
export function wrongArguments(tool: string, error: z.ZodError, known: readonly string[]): ParleyError {
  const faults = error.issues.map(({ path, message }) =>
    [path.join('.'), message].filter(Boolean).join(': '),
  );
  const strange = error.issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []));
  const remedy =
    strange[0] === undefined
      ? `Correct the arguments as the input schema of ${tool} has them.`
      : proposal(strange[0], known);
  return new ParleyError('INVALID_INPUT', `The arguments of ${tool} are wrong: ${faults.join('; ')}.`, {
    remedy,
  });
}
