import * as fs from 'node:fs';
import { dirname } from 'node:path';
import { StoreError } from '@outturn/core/store';
import { damaged, foreign } from './jsonl-faults.js';

/** The part of node:fs through which the file is written: where disks fail. */
export type Disk = Pick<typeof fs, 'fdatasyncSync' | 'fsyncSync' | 'ftruncateSync' | 'writeSync'>;

const CHUNK = 1 << 20;

/** What lies between two line feeds; only the last of a file may lack its own. */
export interface RawLine {
  readonly offset: number;
  readonly bytes: Buffer;
  readonly ended: boolean;
}

/** A file that only grows, by whole lines, each on the disk before the call is over. */
export class JsonlFile {
  readonly #path: string;
  readonly #disk: Disk;
  readonly #fd: number;
  #size: number;
  #fault: StoreError | undefined;

  /** Opens the file, made if absent; a failure leaves nothing open. */
  constructor(path: string, disk: Disk = fs) {
    this.#path = path;
    this.#disk = disk;
    this.#fd = openOrMake(path);
    const { size } = fs.fstatSync(this.#fd);
    this.#size = size;
  }

  get size(): number {
    return this.#size;
  }

  /** Refuses to go on after a fault that left it open what the disk holds. */
  check(): void {
    if (this.#fault) throw this.#fault;
  }

  /** Adds a line and has it flushed; the answer is where it begins. After a failure the file is as before. */
  append(line: Buffer): number {
    this.check();
    this.#checkSize();
    try {
      this.#write(line);
    } catch (error) {
      throw this.#undone(error);
    }
    this.#flushed(() => this.#disk.fdatasyncSync(this.#fd));
    const offset = this.#size;
    this.#size += line.length;
    return offset;
  }

  read(offset: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafe(length);
    for (let done = 0; done < length; ) {
      const read = fs.readSync(this.#fd, bytes, done, length - done, offset + done);
      if (read === 0) throw damaged(this.#path, offset + done, 'the file ends here, and did not before');
      done += read;
    }
    return bytes;
  }

  /** All lines from the first on, in pieces that do not grow with the file. */
  *lines(): Generator<RawLine> {
    let offset = 0;
    let parts: Buffer[] = [];
    for (let at = 0; at < this.#size; at += CHUNK) {
      const chunk = this.read(at, Math.min(CHUNK, this.#size - at));
      let from = 0;
      for (let end = chunk.indexOf('\n'); end !== -1; end = chunk.indexOf('\n', from)) {
        yield { offset, bytes: Buffer.concat([...parts, chunk.subarray(from, end)]), ended: true };
        parts = [];
        from = end + 1;
        offset = at + from;
      }
      parts.push(chunk.subarray(from));
    }
    const rest = Buffer.concat(parts);
    if (rest.length > 0) yield { offset, bytes: rest, ended: false };
  }

  /** Cuts the file off here. */
  cut(size: number): void {
    this.#disk.ftruncateSync(this.#fd, size);
    this.#size = size;
  }

  /** Flushes the file and its name, so that what was read from it can be told to others. */
  flush(): void {
    this.#flushed(() => {
      this.#disk.fsyncSync(this.#fd);
      this.#flushFolder();
    });
  }

  close(): void {
    fs.closeSync(this.#fd);
  }

  #write(line: Buffer): void {
    for (let done = 0; done < line.length; ) {
      done += this.#disk.writeSync(this.#fd, line, done, line.length - done, this.#size + done);
    }
  }

  #flushFolder(): void {
    // Windows opens no folder, and keeps names without being asked.
    if (process.platform === 'win32') return;
    const folder = fs.openSync(dirname(this.#path), 'r');
    try {
      this.#disk.fsyncSync(folder);
    } finally {
      fs.closeSync(folder);
    }
  }

  /** A flush that failed may have dropped the pages it could not write: asking again would prove nothing. */
  #flushed(flush: () => void): void {
    try {
      flush();
    } catch (error) {
      this.#tryCut();
      throw this.#fatal(`could not be flushed to the disk: ${messageOf(error)}`, error);
    }
  }

  #undone(error: unknown): StoreError {
    if (!this.#tryCut()) return this.#fatal(`could not be written: ${messageOf(error)}`, error);
    return failed(this.#path, `could not be written, and nothing was stored: ${messageOf(error)}`, error);
  }

  #tryCut(): boolean {
    try {
      this.#disk.ftruncateSync(this.#fd, this.#size);
      return true;
    } catch {
      return false;
    }
  }

  #checkSize(): void {
    const { size } = fs.fstatSync(this.#fd);
    if (size === this.#size) return;
    this.#fault = damaged(
      this.#path,
      Math.min(size, this.#size),
      'its length was changed by something other than this store',
    );
    throw this.#fault;
  }

  #fatal(what: string, error: unknown): StoreError {
    this.#fault = failed(this.#path, `${what}. Close the store and open it again`, error);
    return this.#fault;
  }
}

function openOrMake(path: string): number {
  const { O_RDWR, O_CREAT } = fs.constants;
  const fd = fs.openSync(path, O_RDWR | O_CREAT, 0o666);
  if (fs.fstatSync(fd).isFile()) return fd;
  fs.closeSync(fd);
  throw foreign(path, 'is no regular file');
}

function failed(path: string, what: string, error: unknown): StoreError {
  const systemCode = (error as NodeJS.ErrnoException).code;
  return new StoreError('store-failed', `"${path}" ${what}.`, { path, systemCode }, error);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
