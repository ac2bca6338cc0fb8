import { AskError } from '../api/ask.js';
import { type Parameters, requestOf } from './export-request.js';

/** Hands a file to the browser, which keeps it where it keeps downloads. */
export function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * Fetches a part of the graph as a file.
 *
 * @param language of the labels in it
 * @throws AskError
 */
export async function fetchFile(parameters: Parameters, language: string): Promise<Blob> {
  const { address, init } = requestOf(parameters);
  let response: Response;
  try {
    response = await fetch(address, { ...init, headers: { ...init.headers, 'Accept-Language': language } });
    if (response.ok) return await response.blob();
  } catch {
    throw new AskError('The service does not answer.', 'UNREACHABLE');
  }
  const { error } = await response.json().catch(() => ({ error: undefined }));
  throw new AskError(
    error?.message ?? `The service answered ${response.status}.`,
    error?.code ?? 'INTERNAL',
    error?.remedy,
  );
}

/** Puts a text on the clipboard; false where the browser does not let the page do so. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
