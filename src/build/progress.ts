/** What a build tells its user while it works. */
export interface Progress {
  /** Runs one step under a name; `say` adds a word about how far it is. */
  step: <Result>(name: string, work: (say: (word: string) => void) => Promise<Result>) => Promise<Result>;
  /** A line on its own. */
  say: (line: string) => void;
}
