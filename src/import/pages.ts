/** Rows a batch: a transaction of a second or two, and what is in memory of a table. */
const PAGE = 1000;

/** What comes one by one, in lists. */
export async function* inPages<T>(items: AsyncIterable<T>, length = PAGE): AsyncGenerator<T[]> {
  let page: T[] = [];
  for await (const item of items) {
    page.push(item);
    if (page.length === length) {
      yield page;
      page = [];
    }
  }
  if (page.length > 0) yield page;
}
