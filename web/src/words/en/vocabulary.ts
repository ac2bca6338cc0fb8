import type { PredicatesWords } from '../predicate-words.js';
import { predicates } from './predicates.js';

/** What the graph is made of, in words; keys are as the API names them. */
export interface VocabularyWords {
  kinds: Readonly<Record<string, { one: string; many: string }>>;
  predicates: PredicatesWords;
  /** Known types of entities, as the ontology writes them. */
  types: Readonly<Record<string, string>>;
  roles: Readonly<Record<string, string>>;
  presence: Readonly<Record<string, string>>;
  polarity: Readonly<Record<string, string>>;
  /** How sure the editor is that the source says so. */
  confidence: { high: string; medium: string; low: string };
  /** Short for `implicit`, as a mark beside a fact. */
  inferred: string;
  implicit: string;
  notStated: string;
}

export const vocabulary: VocabularyWords = {
  kinds: {
    CITY: { one: 'City', many: 'Cities' },
    COUNTRY: { one: 'Country', many: 'Countries' },
    DOCUMENT: { one: 'Source', many: 'Sources' },
    EVENT: { one: 'Event', many: 'Events' },
    FACILITY: { one: 'Facility', many: 'Facilities' },
    GROUP: { one: 'Group', many: 'Groups' },
    MEASURE: { one: 'Measure', many: 'Measures' },
    ORGANIZATION: { one: 'Organisation', many: 'Organisations' },
    PERSON: { one: 'Person', many: 'People' },
    REGION: { one: 'Region', many: 'Regions' },
    STATEMENT: { one: 'Statement', many: 'Statements' },
    TOPIC: { one: 'Topic', many: 'Topics' },
    VENUE: { one: 'Venue', many: 'Venues' },
    WORK: { one: 'Work', many: 'Works' },
  },
  predicates,
  types: {
    accession: 'accession',
    agency: 'agency',
    association: 'association',
    body: 'body',
    community_body: 'community body',
    company: 'company',
    conference: 'conference',
    congress: 'congress',
    council: 'council',
    court: 'court',
    data_sharing: 'sharing of data',
    database: 'database',
    department: 'department',
    district: 'district',
    document: 'document',
    election: 'election',
    embassy: 'embassy',
    exchange: 'exchange',
    geographic: 'geographic area',
    government: 'government',
    hospital: 'hospital',
    international_ngo: 'international non-governmental organisation',
    international_organization: 'international organisation',
    letter: 'letter',
    main: 'main venue',
    media: 'media',
    meeting: 'meeting',
    ministry: 'ministry',
    municipal_department: 'municipal department',
    municipal_government: 'municipal government',
    neighbourhood: 'neighbourhood',
    partnership_end: 'end of a partnership',
    partnership_renewal: 'renewal of a partnership',
    partnership_start: 'start of a partnership',
    partnership_suspension: 'suspension of a partnership',
    party_body: 'party body',
    political_party: 'political party',
    press_conference: 'press conference',
    programme: 'programme',
    public_health_agency: 'public health agency',
    school: 'school',
    section: 'section',
    series: 'series of events',
    signing: 'signing',
    stadium: 'stadium',
    sub: 'connected venue',
    sub_district: 'sub-district',
    summit: 'summit',
    task_force: 'task force',
    union: 'union',
    university: 'university',
    university_campus: 'university campus',
    video_conference: 'video conference',
    visit: 'visit',
    website: 'website',
  },
  roles: {
    ATTENDEE: 'attendee',
    CHAIR: 'chair',
    GUEST: 'guest',
    HEAD_OF_DELEGATION: 'head of a delegation',
    HOST: 'host',
    HOST_SIDE_EXPERT: 'expert of the hosts',
    NOT_STATED: 'role not stated',
    ORGANIZER: 'organiser',
    PARTICIPANT: 'participant',
    REPRESENTATIVE: 'representative',
    SIGNATORY: 'signatory',
    SPEAKER: 'speaker',
    SUB_VENUE_HOST: 'host of a connected venue',
  },
  presence: {
    COLLECTIVE: 'named together with others',
    DIRECT: 'in person, on site or online',
    INFERRED: 'presence inferred',
    NOT_STATED: 'presence not stated',
    VIA_DELEGATES: 'through delegates',
    VIA_REPRESENTATIVES: 'through representatives',
    VIA_SECTION: 'through a section',
  },
  polarity: { ASSERTED: 'said to be so', DENIED: 'said not to be so' },
  confidence: { high: 'high confidence', medium: 'medium confidence', low: 'low confidence' },
  inferred: 'inferred',
  implicit: 'inferred: no source says it in so many words',
  notStated: 'not stated',
};
