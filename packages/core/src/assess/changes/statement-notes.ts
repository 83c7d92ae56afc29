import type { Ledger } from '../../fold/ledger.js';
import { withdrawalSeries } from '../../fold/series.js';
import { placesAt, type Statement, statementAt, statementOf } from '../../fold/statements.js';
import { definingEvent, type View } from '../../readings/view.js';
import { statementId } from '../../values/id.js';
import type { Assessment, StatementNote } from '../assessment.js';
import { statementKey } from './statement-key.js';

/** What an assessment says, before its statements are listed beside it. */
export type Unannotated = Omit<Assessment, 'statements'>;

/**
 * An assessment with a note of every statement it names, whether as evidence or as a definition, and of every
 * withdrawal in view, since what is withdrawn is evidence no longer. In the order of the log.
 */
export function withStatementNotes(view: View, answer: Unannotated): Assessment {
  const ids = new Set([...namedIn(answer), ...scalesOf(view, answer), ...withdrawalsIn(view)]);
  const statements = [...ids]
    .flatMap((id) => statementOf(view.state.ledger, id, view.version) ?? [])
    .sort((a, b) => a.place - b.place)
    .map(noteOf);
  return { ...answer, statements };
}

function noteOf(statement: Statement): StatementNote {
  const { id, event } = statement;
  const { statedOn, type, version } = event;
  return { id, key: statementKey(statement), statedOn, type, version };
}

/** Fields that hold the ids of statements, and of events that define. */
const STATEMENT_FIELDS: ReadonlySet<string> = new Set(['evidence', 'statement']);
const EVENT_FIELDS: ReadonlySet<string> = new Set(['setBy', 'definedBy']);

/** Every statement named anywhere in an answer; looked for in all of it, so that no part can be forgotten. */
function namedIn(answer: Unannotated): ReadonlySet<string> {
  const found = new Set<string>();
  collect(answer, '', found);
  return found;
}

function collect(part: unknown, field: string, found: Set<string>): void {
  if (typeof part === 'string') {
    if (STATEMENT_FIELDS.has(field)) found.add(part);
    else if (EVENT_FIELDS.has(field) && part !== '') found.add(statementId(part, 0));
  } else if (Array.isArray(part)) {
    for (const item of part) collect(item, field, found);
  } else if (isObject(part)) {
    for (const name of Object.keys(part)) collect(part[name], name, found);
  }
}

function isObject(part: unknown): part is Readonly<Record<string, unknown>> {
  return typeof part === 'object' && part !== null;
}

/** The definitions of the scales that goals are graded on. */
function scalesOf(view: View, { goals, question }: Unannotated): readonly string[] {
  const scales = new Set(goals.flatMap(({ grade }) => grade?.scale ?? []));
  return [...scales].flatMap((scale) => {
    const event = definingEvent(view, 'scale', scale, question.period);
    return event === undefined ? [] : [statementId(event, 0)];
  });
}

function withdrawalsIn({ stated }: View): readonly string[] {
  const withdrawn = new Set<string>();
  for (let layer: Ledger | undefined = stated.ledger; layer; layer = layer.base?.ledger) {
    for (const id of layer.withdrawn) withdrawn.add(id);
  }
  return [...withdrawn]
    .flatMap((id) => placesAt(stated, withdrawalSeries(id), ''))
    .flatMap((place) => statementAt(stated.ledger, place) ?? [])
    .filter(({ event }) => event.statedOn <= stated.asOf)
    .map(({ id }) => id);
}
