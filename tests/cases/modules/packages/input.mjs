import main from 'with-main';
import { condition } from 'with-exports';
import { feature } from 'with-exports/features/deep/one';
import scoped from '@scope/thing';
import { internal } from '#internal';
import self from 'the-case/self';
import index from 'only-index';

console.log(main, condition, feature, scoped, internal, self, index);
