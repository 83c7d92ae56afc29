import type { EventRecord } from '../events/event-record.js';
import { follows } from '../events/hash-chain.js';
import { OutturnError } from '../values/outturn-error.js';
import { type ExportLine, exportDamaged, parseLine } from './export-line.js';
import { type RegisterHead, startOf } from './register-head.js';

/** What an export says, in order: events of whole commands, and where a register ends. */
export type ExportPiece =
  | { readonly type: 'records'; readonly register: string; readonly records: readonly EventRecord[] }
  | { readonly type: 'end'; readonly head: RegisterHead };

const PIECE_SIZE = 1000;

/** Reads an export line by line, and verifies the chain of each register in it. */
export class ExportReader {
  #line = 0;
  #at: RegisterHead | undefined;
  #held: EventRecord[] = [];

  /** The last event read of the register under way; none between registers. */
  get head(): RegisterHead | undefined {
    return this.#at;
  }

  /**
   * Takes the next line, blank ones aside, and answers what is complete with it.
   *
   * @throws {OutturnError} `export-damaged` at the first line that is not what was exported.
   */
  read(text: string): readonly ExportPiece[] {
    this.#line += 1;
    if (text.trim() === '') return [];
    const line = parseLine(text, this.#line);
    if ('register' in line) return this.#begin(line.register);
    if (!this.#at) throw this.#damaged('no register was begun');
    return 'event' in line ? this.#event(line.event, this.#at) : this.#end(line.end, this.#at);
  }

  /** Says that there is no more; throws `export-incomplete` within a register. */
  finish(): void {
    if (!this.#at) return;
    const { register, version } = this.#at;
    const message = `The export ends at version ${version} of "${register}", before that register does. Complete it, and import it again.`;
    throw new OutturnError('export-incomplete', message, { register, version });
  }

  #begin(register: string): readonly ExportPiece[] {
    if (this.#at) throw this.#damaged(`register "${this.#at.register}" has not ended`);
    this.#at = startOf(register);
    return [];
  }

  #event(event: Extract<ExportLine, { event: unknown }>['event'], at: RegisterHead): readonly ExportPiece[] {
    const record = { ...event, stream: at.register };
    if (event.version !== at.version + 1 || !follows(record, at.hash))
      throw this.#damaged(`it does not follow on version ${at.version} of "${at.register}"`);
    // A command goes into one append, so that it is never halved.
    const isFull = this.#held.length >= PIECE_SIZE && this.#held.at(-1)?.commandId !== event.commandId;
    const pieces = isFull ? this.#release(at.register) : [];
    this.#held.push(record);
    this.#at = { register: at.register, version: event.version, hash: event.hash };
    return pieces;
  }

  #end(end: Omit<RegisterHead, 'register'>, at: RegisterHead): readonly ExportPiece[] {
    if (end.version !== at.version || end.hash !== at.hash)
      throw this.#damaged(`"${at.register}" ends at version ${end.version}, not ${at.version}`);
    this.#at = undefined;
    return [...this.#release(at.register), { type: 'end', head: at }];
  }

  #release(register: string): readonly ExportPiece[] {
    const records = this.#held;
    this.#held = [];
    return records.length === 0 ? [] : [{ type: 'records', register, records }];
  }

  #damaged(why: string): OutturnError {
    return exportDamaged(this.#line, why);
  }
}
