import type { ContentBlock } from '@modelcontextprotocol/sdk/types.js';
import type { z } from 'zod';
import type { Asking } from './asking.js';

/** What a tool answers: in parts for programs, and the same in words. */
export interface ToolAnswer<Output> {
  structured: Output;
  text: string;
  /** A file, behind the words. */
  file?: ContentBlock;
}

/** A question that an assistant can ask. None of them changes anything. */
export interface Tool<Input extends z.ZodObject = z.ZodObject, Output extends z.ZodObject = z.ZodObject> {
  name: string;
  title: string;
  /** Tells an assistant when to use it, and what its answers do not say. */
  description: string;
  input: Input;
  output: Output;
  /** @throws ParleyError or AnswerError, which become an error of the tool */
  answer(given: z.output<Input>, asking: Asking): Promise<ToolAnswer<z.output<Output>>>;
}

/** Ties the types of a tool together, and forgets them, so that tools of all types stand in one list. */
export function tool<Input extends z.ZodObject, Output extends z.ZodObject>(
  definition: Tool<Input, Output>,
): Tool {
  return definition as unknown as Tool;
}
