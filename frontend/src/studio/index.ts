// Entry of the studio's web components; each registers itself when it is imported here.
export { Canvas } from './canvas';
export { RichText } from './rich-text';
