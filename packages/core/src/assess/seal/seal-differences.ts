import { canonicalJson } from '../../events/canonical-json.js';

/** A field of a sealed assessment that is another when the question is asked again. */
export interface SealDifference {
  /** Where it stands, such as `targets[equity].verdict.status`. */
  readonly path: string;
  /** What was sealed and what is answered now, as canonical JSON of at most 200 characters; `null` for nothing. */
  readonly before: string | null;
  readonly after: string | null;
}

const LONGEST_VALUE = 200;

/** Lists whose entries are told apart by an id, and in which field it stands; others by their place. */
const ID_FIELDS: ReadonlyMap<string, string> = new Map([
  ['goals', 'goal'],
  ['targets', 'target'],
  ['indicators', 'indicator'],
  ['lines', 'line'],
  ['obligations', 'line'],
  ['actions', 'action'],
  ['assignments', 'assignment'],
  ['occasions', 'occasion'],
]);

/**
 * Where an answer differs from a sealed one, in the fields that were sealed: a field that a later release has added is
 * no difference, a goal or a finding that was not there is.
 */
export function sealDifferences(sealed: unknown, answer: unknown, path = ''): readonly SealDifference[] {
  if (Array.isArray(sealed) && Array.isArray(answer)) return inLists(sealed, answer, path);
  if (isObject(sealed) && isObject(answer)) return inFields(sealed, answer, path);
  return sealed === answer ? [] : [{ path, before: valueText(sealed), after: valueText(answer) }];
}

type Fields = Readonly<Record<string, unknown>>;

function inFields(sealed: Fields, answer: Fields, path: string): readonly SealDifference[] {
  return Object.entries(sealed).flatMap(([field, value]) => {
    const now = Object.hasOwn(answer, field) ? answer[field] : undefined;
    return sealDifferences(value, now, path ? `${path}.${field}` : field);
  });
}

function inLists(
  sealed: readonly unknown[],
  answer: readonly unknown[],
  path: string,
): readonly SealDifference[] {
  const idField = ID_FIELDS.get(path.slice(path.lastIndexOf('.') + 1));
  const hasIds = idField !== undefined && [sealed, answer].every((list) => isToldApart(list, idField));
  const labelled = (list: readonly unknown[]) =>
    new Map(list.map((item, index) => [hasIds ? String(fieldOf(item, idField)) : String(index), item]));
  const [before, now] = [labelled(sealed), labelled(answer)];
  const came = [...now].filter(([label]) => !before.has(label));
  return [
    ...[...before].flatMap(([label, item]) => sealDifferences(item, now.get(label), `${path}[${label}]`)),
    ...came.map(([label, item]) => ({ path: `${path}[${label}]`, before: null, after: valueText(item) })),
  ];
}

function isToldApart(list: readonly unknown[], idField: string): boolean {
  const ids = list.map((item) => fieldOf(item, idField));
  return ids.every((id) => typeof id === 'string') && new Set(ids).size === ids.length;
}

function fieldOf(item: unknown, field: string): unknown {
  return isObject(item) ? item[field] : undefined;
}

function valueText(value: unknown): string | null {
  return value === undefined ? null : canonicalJson(value).slice(0, LONGEST_VALUE);
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
