declare module 'edtf' {
  /** What `parse` returns; months are counted from 0, a list's value may be a pair that stands for a range. */
  export interface ParsedDate {
    type: 'Date' | 'Year' | 'Decade' | 'Century' | 'Season' | 'Interval' | 'List' | 'Set';
    values: (number | ParsedDate | [ParsedDate, ParsedDate] | null)[];
    earlier?: boolean;
    later?: boolean;
    significant?: number;
    /** Masks over the eight digits of year, month and day; `true` is all of them. */
    uncertain?: number | boolean;
    approximate?: number | boolean;
    unspecified?: number;
  }
  export function parse(text: string, constraints?: { level?: number }): ParsedDate;
  /** An extended date made of a parsed one; `min` and `max` are milliseconds since 1970. */
  class ExtendedDate {
    constructor(parsed: ParsedDate);
    readonly min: number;
    readonly max: number;
  }

  export { ExtendedDate as Date };
}
