const named = require('./named.mjs');
const standard = require('./standard.mjs');
const chosen = require('./chosen.mjs');
console.log(named, standard, chosen, require('./named.mjs') === named, standard.default());
console.log(standard.__esModule, named.__esModule, require('./uses.mjs').value);
try {
  require('./throws.mjs');
} catch (error) {
  console.log(error.message);
}
