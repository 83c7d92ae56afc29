import type * as z from 'zod';
import { DomainError } from '../values/outturn-error.js';

/** Which command of an execution is being read. */
export interface CommandPlace {
  readonly command: string;
  readonly index: number;
}

/**
 * Data as its schema has it.
 *
 * @throws {DomainError} with the first issue's own code where it has one (`number-malformed`, `period-malformed`,
 * `id-malformed` …), else `command-invalid`; `details.issues` lists all of them.
 */
export function parseData<Schema extends z.ZodType>(
  schema: Schema,
  data: unknown,
  place: CommandPlace,
): z.output<Schema> {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const issues = result.error.issues.flatMap(leaves);
  const [first] = issues;
  const at = first && first.path.length > 0 ? ` at ${first.path.join('.')}` : '';
  const message = `Command ${place.index} (${place.command})${at}: ${first?.message ?? 'not as its schema says'}`;
  throw new DomainError(codeOf(first) ?? 'command-invalid', message, { ...place, issues });
}

/** The issues inside a union's issue, where they say more than that no member fits. */
function leaves(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const inner = issue.errors.flat().flatMap(leaves);
  const telling = inner.filter((one) => codeOf(one) !== undefined);
  const deeper = telling.length > 0 ? telling : inner.filter((one) => one.path.length > 0);
  const chosen = deeper.length > 0 ? deeper : [issue];
  return chosen.map((one) => (one === issue ? one : { ...one, path: [...issue.path, ...one.path] }));
}

function codeOf(issue: z.core.$ZodIssue | undefined): string | undefined {
  const params = issue && 'params' in issue ? issue.params : undefined;
  return typeof params?.code === 'string' ? params.code : undefined;
}
