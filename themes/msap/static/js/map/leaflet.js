// Leaflet with its clusters. The plug-in expects Leaflet as a global, which it makes itself.

import L from "leaflet";
import "leaflet.markercluster";

export default L;
