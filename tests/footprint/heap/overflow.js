// Too deep a recursion of what allocates.
class Level {
  constructor(depth, below) {
    this.depth = depth;
    this.below = below;
  }
}
function deeper(depth) {
  const level = new Level(depth, null);
  level.below = deeper(depth + 1);
  return level;
}
console.log('before');
console.log(deeper(0).depth);
