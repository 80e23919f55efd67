/** Lets those who made work tell those who do it, within one process. Across processes the worker looks by itself. */
export interface WakeUp {
  wake(): void;
  next(): Promise<void>;
}

export function createWakeUp(): WakeUp {
  // One promise for everybody who rests: a list of waiters would grow while nothing happens.
  let resolve = (): void => {};
  let waiting = new Promise<void>((done) => {
    resolve = done;
  });
  return {
    wake() {
      resolve();
      waiting = new Promise((done) => {
        resolve = done;
      });
    },
    next: () => waiting,
  };
}
