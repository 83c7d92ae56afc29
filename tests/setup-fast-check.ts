import fc from 'fast-check';

const given = process.env.FC_SEED;
const seed = given === undefined ? Date.now() % 2_147_483_647 : Number(given);
if (!Number.isSafeInteger(seed)) throw new TypeError(`FC_SEED must be an integer, got "${given}"`);

// A failing property is repeated with FC_SEED=<the printed number>.
process.stdout.write(`fast-check seed: ${seed}\n`);
fc.configureGlobal({ seed });
