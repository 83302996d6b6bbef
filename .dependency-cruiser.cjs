/** No cycles, and nothing in src/ reaches into scripts/ or tests/. */
module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    { name: "src-stands-alone", severity: "error", from: { path: "^src" }, to: { path: "^(scripts|tests)" } },
    {
      name: "nothing-unresolved",
      severity: "error",
      from: { path: "^src/(book|render|build|report)" },
      to: { couldNotResolve: true, pathNot: "^virtual:" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "types", "default"] },
  },
};
