import { other } from './fine.mjs';
