import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  // biome-ignore lint/style/noRestrictedImports: a part of the library, not our server/
} from '@apollo/server/plugin/disabled';
import {
  type DocumentNode,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLFieldResolver,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';
import { ParleyError } from '../errors.js';
import type { Store } from '../store/store.js';
import { type Answer, type Linked, TYPE } from '../traverse/execute.js';
import type { Selection } from '../traverse/plan.js';
import { runPlan } from '../traverse/run-plan.js';
import { answerBody } from './answer-text.js';
import { type ErrorLog, errorFormatter, refusal } from './errors.js';
import { KnownQueries, type KnownQuery } from './known-queries.js';
import { checkPlan, QUERY_LIMITS, type QueryLimits } from './limits.js';
import { isSchemaField, Planner } from './planner.js';
import { checkShape } from './query-shape.js';
import type { ApiRequest } from './request.js';
import { apiSchema } from './schema.js';

export interface ApiSettings {
  store: Store;
  /** The languages of readers who do not say theirs, best first. */
  languages: readonly string[];
  /** Hears of failures that clients are told little of. */
  logger?: ErrorLog;
  limits?: Partial<QueryLimits>;
}

/** Whoever asks. */
export interface Asker {
  /** BCP 47, best first; see `acceptedLanguages`. */
  languages?: readonly string[];
  /** Calls the request off. */
  signal?: AbortSignal;
}

/** What belongs to one request; made by `Api.contextFor`. */
export interface ApiContext {
  readonly languages: readonly string[];
  readonly signal?: AbortSignal;
  plan?: Selection;
  /** The whole answer, or why there is none. */
  answer?: Answer | Error;
}

/** A query as a client sends it. */
export interface Asked {
  query: string;
  operationName?: string | null | undefined;
  variables?: Record<string, unknown> | null | undefined;
}

/** The GraphQL API over a store, without HTTP. */
export interface Api {
  readonly server: ApolloServer<ApiContext>;
  contextFor(asker?: Asker): ApiContext;
  /**
   * The body of the answer, as a string or in UTF-8, to a query that the server has parsed, validated and let through
   * before: small answers take half the time without its pipeline. Undefined for any other query and where the answer
   * holds an error; the server answers those, and takes over from the context what was done already.
   */
  straight(asked: Asked, context: ApiContext): Promise<string | Buffer | undefined>;
}

/**
 * The API: a query is planned and its cost checked before anything is asked of the store; then the plan is run in
 * one snapshot of the store, and the fields read what it brought.
 */
export function createApi({ store, languages, logger, limits: given }: ApiSettings): Api {
  const limits = { ...QUERY_LIMITS, ...given };
  const queries = new KnownQueries();
  const server = new ApolloServer<ApiContext>({
    schema: apiSchema(),
    fieldResolver: readAnswer,
    plugins: [
      planAndRun(store, queries, limits),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
    formatError: errorFormatter(logger),
    stringifyResult: resultText,
    parseOptions: { maxTokens: limits.tokens },
    introspection: true,
    // Nothing can be changed here, bodies are JSON, and no other site may read an answer: see src/server/.
    csrfPrevention: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
  });
  return {
    server,
    contextFor: ({ languages: own = [], signal } = {}) => ({
      languages: [...new Set([...own, ...languages])],
      ...(signal === undefined ? {} : { signal }),
    }),
    async straight({ query, operationName, variables }, context) {
      const known = queries.get(query, operationName);
      const plan = known && planOrNothing(known, variables ?? {}, limits);
      if (known === undefined || plan === undefined || !asksTheStore(plan)) return undefined;
      context.plan = plan;
      context.answer = await answerOf(plan, store, context, limits);
      return isWhole(context.answer, known.operation) ? answerBody(context.answer.data) : undefined;
    },
  };
}

/** Values lie in the answer under their response keys; only the fields of the query itself have no parent there. */
const readAnswer: GraphQLFieldResolver<Linked | undefined, ApiContext> = (
  source,
  _args,
  { answer },
  { path },
) => {
  if (source !== undefined) return source[path.key];
  if (answer instanceof Error) throw answer;
  return answer?.data[path.key];
};

function resultText(result: FormattedExecutionResult): string {
  const { data } = result;
  const direct = data != null && TYPE in data && Object.keys(result).length === 1;
  return direct ? String(answerBody(data as unknown as Linked)) : `${JSON.stringify(result)}\n`;
}

function planAndRun(
  store: Store,
  queries: KnownQueries,
  limits: QueryLimits,
): ApolloServerPlugin<ApiContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, request, contextValue }) {
          if (operation === undefined || contextValue.plan !== undefined) return;
          try {
            const query = checkedQuery(document, operation, limits);
            if (query === undefined) return;
            if (request.query !== undefined) queries.add(request.query, request.operationName, query);
            contextValue.plan = checkedPlan(query, request.variables ?? {}, limits);
          } catch (error) {
            throw refusal(error);
          }
        },
        async responseForOperation({ operation, contextValue }) {
          const { plan } = contextValue;
          if (plan === undefined || !asksTheStore(plan)) return null;
          contextValue.answer ??= await answerOf(plan, store, contextValue, limits);
          const { answer } = contextValue;
          if (!isWhole(answer, operation)) return null;
          const body = { kind: 'single' as const, singleResult: { data: answer.data } };
          return { http: { status: undefined, headers: new HeaderMap() }, body };
        },
      };
    },
  };
}

function asksTheStore(plan: Selection): boolean {
  return plan.steps.get('Query')?.some((step) => step.question !== undefined) === true;
}

/** Whether the answer is what executing the query would give; errors and nulls are the library's to place. */
function isWhole(answer: Answer | Error, { selectionSet }: OperationDefinitionNode): answer is Answer {
  const asksForSchema = () =>
    selectionSet.selections.some((node) => node.kind !== 'Field' || isSchemaField(node));
  return !(answer instanceof Error) && answer.sound && !asksForSchema();
}

/** Undefined for what is no query: whoever executes it says so. */
function checkedQuery(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  limits: QueryLimits,
): KnownQuery | undefined {
  const schema = apiSchema();
  if (schema.getRootType(operation.operation) == null) {
    throw new ParleyError('INVALID_INPUT', `This service takes no ${operation.operation} operations.`, {
      remedy: 'Ask with a query; data is loaded with the command line.',
    });
  }
  if (operation.operation !== 'query') return undefined;
  const fragments = checkShape(document, operation, limits);
  return { operation, planner: new Planner(schema, { operation, fragments }) };
}

/** Undefined where the variables do not fit: whoever executes the query says so. */
function checkedPlan(
  { operation, planner }: KnownQuery,
  given: Record<string, unknown>,
  limits: QueryLimits,
): Selection | undefined {
  const { coerced } = getVariableValues(apiSchema(), operation.variableDefinitions ?? [], given);
  if (coerced === undefined) return undefined;
  const plan = planner.plan(coerced);
  checkPlan(plan, limits);
  return plan;
}

/** Undefined where there is something to be refused, which the server does in the shape that GraphQL has for it. */
function planOrNothing(
  query: KnownQuery,
  given: Record<string, unknown>,
  limits: QueryLimits,
): Selection | undefined {
  try {
    return checkedPlan(query, given, limits);
  } catch (error) {
    if (error instanceof ParleyError || error instanceof GraphQLError) return undefined;
    throw error;
  }
}

/** Runs a plan in one snapshot of the store. Failures are part of the answer: they belong to each of its fields. */
async function answerOf(
  plan: Selection,
  store: Store,
  { languages, signal }: ApiContext,
  { timeout }: QueryLimits,
): Promise<Answer | Error> {
  const deadline = Date.now() + timeout;
  const proceed = () => {
    if (signal?.aborted) throw new ParleyError('LIMIT_EXCEEDED', 'The request was called off.');
    if (Date.now() > deadline) throw tooSlow(timeout);
  };
  try {
    return await store.snapshot(
      (reader) => runPlan<ApiRequest>(plan, reader, { languages, signal }, { proceed }),
      { timeout, ...(signal === undefined ? {} : { signal }) },
    );
  } catch (error) {
    return error instanceof Error ? error : new GraphQLError(String(error));
  }
}

function tooSlow(timeout: number): ParleyError {
  return new ParleyError('LIMIT_EXCEEDED', `The answer took longer than ${timeout} ms.`, {
    remedy: 'Ask for fewer levels, fewer hops or a smaller page.',
  });
}
