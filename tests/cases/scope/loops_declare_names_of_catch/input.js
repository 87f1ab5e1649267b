try { throw 'x' } catch (err) { for (var err of [2]) console.log(err); console.log(err) } console.log(err);
