console.log('c');
import './b.mjs';
