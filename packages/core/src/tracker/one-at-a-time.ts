/** Runs jobs one after the other in the order given; one that fails does not stop the next. */
export type Queue = <Result>(job: () => Promise<Result>) => Promise<Result>;

/** A queue with nothing in it. */
export function oneAtATime(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const result = last.then(job);
    last = result.catch(() => undefined);
    return result;
  };
}
