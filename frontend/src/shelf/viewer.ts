/** The viewer, for the pages of a folder that cannot ask for it: they bring it along. */
import * as viewer from '../site/viewer';

window.vitrineViewer = viewer;
