import { WrongUsage } from './failure.js';

/** @throws WrongUsage where it is said how far around, or how many, and not around what */
export function refuseHopsAlone({ around, hops, maxNodes }: Readonly<Record<string, unknown>>): void {
  if (around !== undefined || (hops === undefined && maxNodes === undefined)) return;
  throw new WrongUsage(
    '--hops and --max-nodes are of what lies around entities.',
    'Name these with --around.',
  );
}
