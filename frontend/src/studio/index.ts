// Entry of the studio's web components; each registers itself when it is imported here.
export { Canvas } from './canvas';
export { Outline } from './outline';
export { Palette } from './palette';
export { PassagePicker } from './passage-picker';
export { RichText } from './rich-text';
export { Saved } from './saved';
export { PictureUpload } from './upload';
export { ScanRegions } from './scan-regions';
export { Segments } from './segments';
