import './broken.mjs'; import './fine.mjs';
