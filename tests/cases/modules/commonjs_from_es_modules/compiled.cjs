"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.default = exports.value = void 0;
exports.value = 42;
exports.default = 'the default';
