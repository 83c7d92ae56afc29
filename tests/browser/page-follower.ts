import { opened } from './page-writer.js';

/** Follows the whole log, a few events at a time, until it has seen so many; answers their positions and ids. */
export async function follow(
  database: string,
  count: number,
): Promise<readonly (readonly [number, string])[]> {
  const store = await opened(database);
  const seen: (readonly [number, string])[] = [];
  for (let after = 0; seen.length < count; ) {
    const { records, next } = await store.readAll({ after, limit: 7 });
    for (const { position, id } of records) seen.push([position, id]);
    after = next;
  }
  await store.close();
  return seen;
}
