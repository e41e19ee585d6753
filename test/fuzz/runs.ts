/**
 * How many runs a property has, and from which seed: fixed, unless `npm run fuzz` says otherwise
 * (`STOCKTAKE_FUZZ_RUNS=20000 STOCKTAKE_FUZZ_SEED=7 npm run fuzz`).
 */
export const runs = (usual: number): { numRuns: number; seed: number } => ({
  numRuns: Number(process.env.STOCKTAKE_FUZZ_RUNS ?? usual),
  seed: Number(process.env.STOCKTAKE_FUZZ_SEED ?? 20_131_130),
});
