import type { CityWithSisters, Sister } from '../../../web/src/map/partnerships.js';

/** A sister city of which nothing but its name and, where it is given, its longitude is known. */
export function sister(id: string, text: string, longitude?: number): Sister {
  return {
    id,
    name: { text, language: 'en', direction: 'LTR' },
    location: longitude === undefined ? null : { longitude, latitude: 10 },
    country: null,
    facts: [],
    status: 'UNKNOWN',
    reciprocity: 'NOT_STATED',
    since: null,
    until: null,
    ended: false,
    lastMeeting: null,
    activity: null,
  };
}

export function city(id: string, text: string, sisters: Sister[], longitude?: number): CityWithSisters {
  const { name, location } = sister(id, text, longitude);
  return { id, name, location, sisters, total: sisters.length };
}
