import { Float } from 'type-graphql';
import { displayDate } from '../../model/display-date.js';
import type { PartialDate as PartialDateView } from '../../model/edtf.js';
import { quantityText } from '../../model/quantity.js';
import type { Quantity as QuantityView } from '../../model/records.js';
import { Held, Type } from '../declare.js';
import { Comparator, NameOrigin, TextDirection } from '../enums.js';
import { LanguagesArgs } from '../inputs.js';
import { Language } from '../scalars.js';

@Type('A date or interval as far as it is known. A date that is one moment starts and ends at that moment.')
export class PartialDate {
  @Held({ type: () => String, description: 'The date in EDTF, as it was given.' })
  edtf!: string;

  @Held({
    type: () => String,
    nullable: true,
    description:
      'The first day on which it may have started (YYYY-MM-DD); null where that is unknown or open.',
  })
  earliestStart!: string | null;

  @Held({
    type: () => String,
    nullable: true,
    description: 'The last day on which it may have started; null where that is unknown or open.',
  })
  latestStart!: string | null;

  @Held({
    type: () => String,
    nullable: true,
    description: 'The first day on which it may have ended; null where that is unknown or open.',
  })
  earliestEnd!: string | null;

  @Held({
    type: () => String,
    nullable: true,
    description: 'The last day on which it may have ended; null where that is unknown or open.',
  })
  latestEnd!: string | null;

  @Held({
    type: () => Boolean,
    description:
      'Whether a part of it is inferred or approximate; such a date is never certainly within a time.',
  })
  uncertain!: boolean;

  @Held(
    {
      type: () => String,
      args: () => LanguagesArgs,
      description: 'The date in words: "since 1994", "not after 26 March 2020".',
    },
    (date: PartialDateView, { languages = [] }: LanguagesArgs, request) =>
      displayDate(date, [...languages, ...request.languages]),
  )
  display!: string;
}

@Type('One of the names of an entity.')
export class Name {
  @Held({ type: () => String, description: 'The name as it is written.' })
  text!: string;

  @Held(
    {
      type: () => Language,
      nullable: true,
      description: 'The language that it is in; null where that is not stated.',
    },
    (name: { lang?: string | null }) => name.lang ?? null,
  )
  language!: string | null;

  @Held({ type: () => NameOrigin, description: 'Where it comes from.' })
  origin!: string;

  @Held({ type: () => TextDirection, description: 'The direction that it is read in.' })
  direction!: string;
}

@Type('A text that there is in one or several languages, in the one that suits the reader best.')
export class LocalizedText {
  @Held({ type: () => String, description: 'The text.' })
  text!: string;

  @Held(
    {
      type: () => Language,
      nullable: true,
      description: 'The language that it is in; null where that is not stated.',
    },
    (text: { lang?: string | null }) => text.lang ?? null,
  )
  language!: string | null;

  @Held({ type: () => TextDirection, description: 'The direction that it is read in.' })
  direction!: string;
}

@Type('A number as a source gives it: "more than 110 representatives".')
export class Quantity {
  @Held({ type: () => Float, description: 'The number.' })
  value!: number;

  @Held({ type: () => Comparator, description: 'How the number is meant.' })
  comparator!: string;

  @Held({
    type: () => String,
    nullable: true,
    description: 'In what it is counted or measured; null where that is not stated.',
  })
  unit!: string | null;

  @Held({
    type: () => String,
    nullable: true,
    description: 'Of what there are so many; null where that is not stated.',
  })
  of!: string | null;

  @Held({ type: () => String, description: 'The quantity in English words.' }, (quantity: QuantityView) =>
    quantityText(quantity),
  )
  display!: string;
}

@Type('A place on the earth, in degrees (WGS 84).')
export class GeoPoint {
  @Held({ type: () => Float, description: 'North of the equator; south is negative.' })
  latitude!: number;

  @Held({ type: () => Float, description: 'East of Greenwich; west is negative.' })
  longitude!: number;
}
