// A saga: a long-running booking whose steps are undone in reverse order when one fails or the customer cancels. `finally` and
// `return()` do the bookkeeping.

function* booking(trip) {
  const undo = [];
  let finished = false;
  try {
    for (const { name, price } of trip.steps) {
      const confirmation = yield { call: 'reserve', name, price };
      undo.unshift({ call: 'cancel', name, confirmation });
    }
    const total = trip.steps.reduce((sum, { price }) => sum + price, 0);
    yield { call: 'charge', name: trip.customer, price: total };
    finished = true;
    return total;
  } finally {
    if (!finished) {
      console.log(`  undoing ${undo.length} of ${trip.steps.length} steps`);
      yield* undo;
    }
  }
}

function run(title, trip, { failAt, cancelAt } = {}) {
  console.log(title);
  const saga = booking(trip);
  let step = saga.next();
  for (let number = 1; !step.done; number++) {
    const { call, name, price, confirmation } = step.value;
    console.log(`  ${call} ${name}${price ? ` for ${price}` : ''}${confirmation ? ` (${confirmation})` : ''}`);
    try {
      if (number === cancelAt) step = saga.return('cancelled by the customer');
      else if (number === failAt) step = saga.throw(new Error(`${name} is sold out`));
      else step = saga.next(call === 'reserve' ? `#${number}${name[0].toUpperCase()}` : undefined);
    } catch (error) {
      console.log('  error:', error.message);
      return;
    }
  }
  console.log('  result:', step.value);
}

const trip = {
  customer: 'Ada',
  steps: [{ name: 'flight', price: 220 }, { name: 'hotel', price: 310 }, { name: 'museum', price: 18 }],
};
run('all goes well', trip);
run('the museum is sold out', trip, { failAt: 3 });
run('the customer cancels', trip, { cancelAt: 2 });
