/** Rows a batch: a transaction of a second or two, and what is in memory of a table. */
const PAGE = 1000;

/** What comes one by one, in lists; what came before a failure comes before it here too. */
export async function* inPages<T>(items: AsyncIterable<T>, length = PAGE): AsyncGenerator<T[]> {
  let page: T[] = [];
  try {
    for await (const item of items) {
      page.push(item);
      if (page.length === length) {
        yield page;
        page = [];
      }
    }
  } catch (cause) {
    if (page.length > 0) yield page;
    throw cause;
  }
  if (page.length > 0) yield page;
}
