import './fine.mjs';
import './fails.mjs';
console.log('never printed');
