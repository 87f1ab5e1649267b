var x, y; [(x, y)] = [1];
