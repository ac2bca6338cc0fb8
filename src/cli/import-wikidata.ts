import type { Command } from 'commander';
import { isDatasetId } from '../dataset/manifest.js';
import { sparqlEndpoint } from '../import/sparql-endpoint.js';
import { isItemId } from '../import/sparql-query.js';
import { wikidataSource } from '../import/wikidata.js';
import { listIn } from '../model/comma-list.js';
import type { Context } from './context.js';
import { WrongUsage } from './failure.js';
import { type ImportFlags, importFrom, withImportFlags } from './import-run.js';

interface Options extends ImportFlags {
  endpoint: string;
  contact?: string;
  languages?: string;
  country?: string;
  pageSize: string;
  dataset: string;
}

const PUBLIC = 'https://query.wikidata.org/sparql';
const LARGEST_PAGE = 1000;

/** Adds the command below `parley import`. */
export function addImportWikidata(parent: Command, context: Context): void {
  const version = parent.parent?.version() ?? '';
  withImportFlags(
    parent
      .command('wikidata')
      .summary('import the sister cities of Wikidata from a SPARQL endpoint')
      .description(
        'Imports what Wikidata states of twinned cities and regions (P190), with their names, places, populations and countries. A run that was ended goes on where it was; another run brings what changed.',
      )
      .option('--endpoint <URL>', 'the query service, or another one with data in its shape', PUBLIC)
      .option('--contact <TEXT>', 'how those who run it can reach you: an address of mail or of a page')
      .option('--languages <TAG,...>', 'languages of names, best first (default: PARLEY_LANGUAGES)')
      .option('--country <CODE,...>', 'only partnerships with a side there: DE, or Q183')
      .option('--page-size <N>', `items asked about at once, 1 to ${LARGEST_PAGE}`, '200')
      .option('--dataset <ID>', 'the dataset that the records belong to', 'wikidata')
      .option('--restart', 'begin at the start, even where an earlier run could be gone on with'),
  )
    .addHelpText(
      'after',
      '\nExamples:\n  $ parley import wikidata --contact me@example.org\n  $ parley import wikidata --contact me@example.org --country DE,FR --languages en,de,fr --dry-run',
    )
    .action(context.action((options: Options) => run(context, options, version)));
}

async function run(context: Context, options: Options, version: string): Promise<number> {
  const { io } = context;
  const url = endpointUrl(options.endpoint);
  const pageSize = wholeNumber(options.pageSize);
  const countries = countriesIn(options.country);
  if (!isDatasetId(options.dataset)) {
    throw new WrongUsage(`--dataset ${options.dataset}: letters, digits, "-", "_" and "." make an id.`);
  }
  if (options.replace && countries.length > 0) {
    throw new WrongUsage(
      '--replace goes by all of Wikidata, and --country asks for a part of it.',
      'Leave out one of the two.',
    );
  }
  if (options.contact === undefined && url.hostname.endsWith('wikidata.org')) {
    context.say('its operators ask robots for a contact (--contact), and may turn away those without.');
  }
  return context.withStore(async (store, config) => {
    const endpoint = sparqlEndpoint(url.href, {
      userAgent: userAgent(version, options.contact),
      signal: io.signal,
      onWait: (why, wait) => context.say(`${why}; asking again in ${Math.ceil(wait / 1000)} s`),
    });
    const source = wikidataSource({
      endpoint,
      dataset: options.dataset,
      languages: options.languages === undefined ? config.languages : languagesIn(options.languages),
      countries,
      pageSize,
      today: new Date().toISOString().slice(0, 10),
      reader: store,
    });
    return importFrom(context, store, source, options);
  });
}

function endpointUrl(text: string): URL {
  if (URL.canParse(text) && /^https?:/i.test(text)) return new URL(text);
  throw new WrongUsage(
    `--endpoint ${text} is no address.`,
    `It begins with http:// or https://, such as ${PUBLIC}.`,
  );
}

function wholeNumber(text: string): number {
  const number = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (number >= 1 && number <= LARGEST_PAGE) return number;
  throw new WrongUsage(`--page-size ${text} is no whole number from 1 to ${LARGEST_PAGE}.`);
}

function countriesIn(text = ''): string[] {
  const countries = listIn(text).map((one) => one.toUpperCase());
  const wrong = countries.find((one) => !isItemId(one) && !/^[A-Z]{2}$/.test(one));
  if (wrong === undefined) return countries;
  throw new WrongUsage(
    `--country ${wrong} is neither a code nor an item.`,
    'Give two letters of ISO 3166-1, such as DE, or an item of Wikidata, such as Q183.',
  );
}

function languagesIn(text: string): string[] {
  try {
    const languages = Intl.getCanonicalLocales(listIn(text));
    if (languages.length > 0) return languages;
  } catch {
    // Said below.
  }
  throw new WrongUsage(
    `--languages ${text}: write language tags with commas between, such as en,de,zh-Hans.`,
  );
}

/** Wikimedia asks for the name and version of the program, a contact, and what it is built with. */
function userAgent(version: string, contact: string | undefined): string {
  if (contact !== undefined && !/^[\x20-\x7e]+$/.test(contact)) {
    throw new WrongUsage(
      '--contact has letters that a header cannot carry.',
      'Give an address of mail or of a page.',
    );
  }
  const who = contact === undefined ? '' : ` (${contact})`;
  return `Parley/${version}${who} Node.js/${process.versions.node}`;
}
