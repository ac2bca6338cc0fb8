import { InvalidArgumentError } from 'commander';

/** Reads the option --port. */
export function port(text: string): number {
  const number = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(number <= 65_535)) throw new InvalidArgumentError('It must be a whole number from 0 to 65535.');
  return number;
}

/** Reads the option --allowed-hosts: names with commas between, without ports. */
export function hostNames(text: string): string[] {
  const names = text.split(',').map((name) => name.trim());
  const strange = names.find((name) => !/^[a-z\d]([a-z\d.-]*[a-z\d])?$/i.test(name));
  if (strange !== undefined)
    throw new InvalidArgumentError(`"${strange}" is no host name; give names without scheme and port.`);
  return names;
}

/** Reads the option --explorer-url. */
export function webAddress(text: string): string {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text))
    throw new InvalidArgumentError('It must be an address such as http://127.0.0.1:4000/.');
  return text;
}
