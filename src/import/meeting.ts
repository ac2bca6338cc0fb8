import type { Name } from '../model/records.js';
import type { CountryCells } from './countries.js';
import type { TableRow } from './csv-table.js';

/** Somebody at a meeting, as a row names them. */
export interface Participant {
  /** The id that the person gets unless it is held. */
  id: string;
  /** Ids by which a person that is held is found, the surest first. */
  names: readonly string[];
  /** The id in the dataset of one whom the table numbers. */
  number?: string;
  /** The item of Wikidata, as an id. */
  item?: string;
  /** Ids that the person keeps beside its own. */
  sameAs?: readonly string[];
  /** Undefined where the row has only ids. */
  name?: Name;
  /** What else the row says of who it is. */
  description?: string;
  role?: string;
  presence?: string;
  /** How sure it is that this person was there: 0 to 1. */
  confidence?: number;
  /** The country that the person spoke for, and whether the source says so or it is only assumed. */
  represents?: { country: CountryCells; assumed: boolean };
  /** Ids of cities and others that the person was there for, as registers write them. */
  behalf?: readonly string[];
}

/** Why a row, or a value in it, is left out. */
export interface Omission {
  reason: string;
  what?: string;
  remedy?: string;
}

/** An event and who was at it, as a row tells it. */
export interface Meeting {
  row: TableRow;
  /** The row's own name for it. */
  key: string;
  /** The id of the event. */
  event: string;
  type: string;
  name: Name;
  /** By language. */
  description?: Readonly<Record<string, string>>;
  /** EDTF. */
  date?: string;
  /** Whether it took place: a value of the property of events. */
  status?: string;
  participants: Participant[];
  /** Ids of cities, as registers write them. */
  cities: string[];
  countries: CountryCells[];
  /** A larger event, if it is held. */
  partOf?: string;
  /** Values of the row that are not taken. */
  without?: Omission[];
}
