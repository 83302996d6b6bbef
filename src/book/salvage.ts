/** Makes the best of settings that break their schema, so that one wrong key does not hide or fake other problems. */
import type { z } from "zod";

/**
 * `value` without what is wrong in it, filled up with `defaults`; undefined when nothing sound is left.
 * The problems themselves are reported elsewhere: this only decides what the other checks go on with.
 */
export function salvage<S extends z.ZodType>(schema: S, value: unknown, defaults: object): z.infer<S> | undefined {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return undefined;
  const kept: unknown = structuredClone({ ...defaults, ...value });
  for (let cut = 0; cut < 4; cut++) {
    const result = schema.safeParse(kept);
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      if (issue.code === "unrecognized_keys") issue.keys.forEach((key) => remove(kept, [...issue.path, key]));
      else remove(kept, issue.path.slice(0, Math.max(1, issue.path.length - cut)));
    }
    Object.assign(kept as object, { ...defaults, ...(kept as object) });
  }
  return undefined;
}

/** A list loses no items, lest the others change their places. */
function remove(root: unknown, path: readonly PropertyKey[]): void {
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((inner, step) => (inner as Record<PropertyKey, unknown> | undefined)?.[step], root);
  const last = path.at(-1);
  if (parent === null || typeof parent !== "object" || Array.isArray(parent) || last === undefined) return;
  Reflect.deleteProperty(parent, last);
}
