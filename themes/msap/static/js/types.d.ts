// What the browser's scripts hand to each other. Types only: nothing of this is served. The names of data keys are
// those of the files that generator/search writes, in French; what the scripts make of them has English names.

// --- places on earth ---------------------------------------------------------------------

/** Degrees. */
export interface Position {
  latitude: number;
  longitude: number;
}

/** A point with the name it goes by: a place's, or "Votre position". */
export interface NamedPoint extends Position {
  name: string;
}

/** Degrees. */
export type Box = [south: number, west: number, north: number, east: number];

/** A commune of the gazetteer, former ones included; `inhabitants` in hundreds. */
export interface Commune extends Position {
  code: string;
  name: string;
  postcodes: string[];
  inhabitants: number;
  nowIn: string;
  key: string;
  glued: string;
  area?: undefined;
}

/** A department or a region: a place without a point. */
export interface Area {
  code: string;
  name: string;
  departments: string[];
  keys: string[];
  key: string;
  postcodes: string[];
  nowIn: string;
  area: true;
  glued?: undefined;
  inhabitants?: undefined;
  latitude?: undefined;
  longitude?: undefined;
}

export type Place = Commune | Area;

/** A place among the words of a query: `piece` are its words, `others` those beside them. */
export interface FoundPlace<P extends Place = Place> {
  places: P[];
  piece: string[];
  others: string[];
  nearly?: boolean;
}

// --- hours -------------------------------------------------------------------------------

export type OpeningState = "ouvert" | "rdv" | "ferme" | "inconnu" | "deplace";

/** Tracks of minutes, start and end in turn: open, then by appointment. Null: unknown; undefined: not covered. */
export type Plan = number[][] | null | undefined;

export type Deviation = [plan: number, reason: string, ...offsets: number[]];

/** The days that generator/hours/compiled.py compiles, or timetables.js. */
export interface Compiled {
  du: string;
  jours: number;
  zone: string;
  plages: Plan[];
  semaine: number[];
  ecarts: Deviation[];
  /** The house is somewhere else each day. */
  deplace?: number;
  /** The first day of a house that is announced, and the first on which one is closed for good. */
  ouvre?: string;
  ferme?: string;
}

export interface DayPlan {
  plan: Plan;
  reason: string;
}

export interface Days {
  on(day: number): DayPlan;
}

/** Days since 1970, and minutes after midnight there. */
export interface Moment {
  day: number;
  minute: number;
}

export type Status = { now: Moment } & (
  | { state: "ouvert" | "rdv"; until: Moment | null }
  | { state: "ferme"; reason: string; opens: (Moment & { byAppointment: boolean }) | null; whole?: string }
  | { state: "inconnu"; expired: boolean; reason: string }
  | { state: "deplace" }
);

/** A day when one can come, its spans as minutes. */
export interface OpenDay {
  day: number;
  now: Moment;
  open: number[];
  byAppointment: number[];
}

/** A stop of a house that travels: "à Monthois, Mairie", "Mairie de Monthois", its days. */
export interface TourStop {
  place: string;
  where: string;
  days: Compiled;
}

/** What all places share (generator/search/calendar.py). */
export interface Calendar {
  du: number;
  jours: number;
  zones: Record<string, [zone: string, holidays: [day: number, name: string][]]>;
}

/** What a result says of a place's hours. */
export interface Opening {
  state: OpeningState;
  sentence: string;
  next: string;
}

export interface Openings {
  isOpen(place: HousePlace): boolean;
  opensOnSaturday(place: HousePlace): boolean;
  described(place: HousePlace): Opening;
}

// --- houses ------------------------------------------------------------------------------

export type PlaceKind = "maison" | "antenne" | "arret";

/** What a place's hours are made of (timetables.js). */
export interface Kept {
  department: string;
  week: string;
  closedOnHolidays: boolean;
  deviations: [text: string, reason: string, ...differences: number[]][];
  /** As in Compiled. */
  ouvre?: string;
  ferme?: string;
}

/** Where a house receives: itself, a branch or a stop. */
export interface HousePlace extends Kept {
  rank: number;
  kind: PlaceKind;
  /** The part of the house's page that is this place's; empty for the house itself. */
  anchor: string;
  /** The house is somewhere else each day. */
  moves: boolean;
  name: string;
  postcode: string;
  commune: string;
  position: Position | null;
}

/** A house as the summary has it. */
export interface House {
  number: number;
  name: string;
  town: { commune: string; postcode: string };
  offer: Set<number>;
  wheelchair: boolean;
  places: HousePlace[];
}

/** A house as its leaf has it. */
export interface DetailedHouse extends House {
  id: string;
  slug: string;
  phone: string;
  dialled: string;
}

/** A house at the nearest of its places. */
export interface Found<H extends House = House> {
  house: H;
  place: HousePlace;
  distanceKm: number | null;
}

/** What a request keeps of a house: the places that stay, or nothing. */
export type Keep = <H extends House>(house: H) => H | null;

/** Houses that are neighbours, in one file. */
export interface Leaf {
  number: number;
  first: number;
  size: number;
  path: string;
  box: Box | null;
  departments: string[];
}

// --- needs and requests ------------------------------------------------------------------

export type NeedKind = "services" | "partenaires";
export type Switch = "ouvert" | "samedi" | "fauteuil" | "fixes";
export type Switches = Record<Switch, boolean>;

export interface Need {
  number: number;
  code: string;
  name: string;
  kind: NeedKind;
  phrases: string[][];
}

/** Needs that one phrase may mean, and the ranks of its words. */
export interface SaidGroup {
  needs: Need[];
  ranks: number[];
}

/** The same, held against the directory. */
export interface Group extends SaidGroup {
  rare: boolean;
  everywhere: boolean;
  absent: boolean;
  named: Set<number>;
}

/** A number to call, and what for. */
export interface HelpNumber {
  number: string;
  name: string;
}

export interface SaidSwitch {
  name: Switch;
  ranks: number[];
}

/** What an address asks (lib/address.js). */
export interface Request extends Switches {
  q: string;
  lieu: string;
  position: Position | null;
  services: string[];
  partenaires: string[];
  rayon: number | null;
}

/** What a house must answer. */
export interface Asked extends Switches {
  rayon: number | null;
  groups: Group[];
  from: Position | null;
  departments: string[];
}

/** What `understand` reads in. */
export interface Sources {
  needs(): Promise<Need[]>;
  areas: Area[];
  areaNearlyNamed(words: string[]): Promise<Area | null>;
  placesNamed(words: string[]): Promise<Commune[]>;
  placesNearlyNamed(words: string[], beside?: boolean): Promise<Commune[]>;
  placesStarting(words: string[]): Promise<Commune[]>;
  placesAtPostcode(start: string): Promise<Commune[]>;
}

/** What is known of a query's words before its place is. */
export interface PartlyRead {
  words: string[];
  said: SaidGroup[];
  rest: string[];
  extra: string[];
  postcode?: string;
  nearly?: boolean;
}

/** What a query's words say (lib/understanding.js). */
export interface Understood extends Required<PartlyRead> {
  glued: string;
  places: Place[];
  place: Place | null;
}

/** What a request asks (search/reading.js). */
export interface Reading extends Understood {
  lost: boolean;
  request: Request;
  switches: SaidSwitch[];
  from: Position | null;
  groups: Group[];
  asked: Asked;
}

export interface NamedReading extends Reading {
  unknown: string[];
}

/** The numbers of the houses that are asked for; null for all. */
export interface Wanted {
  numbers: number[] | null;
}

export interface Prepared {
  reading: NamedReading;
  openings: Openings;
  wanted: Wanted | null;
}

/** Houses that words name; `instead` of the place, or the `town` that they are. */
export interface NamedHouses {
  numbers: number[];
  instead?: boolean;
  town?: Commune;
}

// --- the index of words ------------------------------------------------------------------

/** A term, the numbers of its houses, and for each a bit per field. */
export interface Term {
  text: string;
  houses: number[];
  masks: number[];
}

export interface Clause {
  term: Term;
  fields?: string[];
  boost?: number;
}

export type Within = (a: string, b: string) => boolean;

export interface WordIndex {
  exact(word: string): Promise<Term | null>;
  starting(word: string): Promise<Term[]>;
  near(word: string, within: Within): Promise<Term[]>;
  fieldBit(field: string): Promise<number>;
  ranked(clauses: Clause[], among: Set<number>): Promise<number[]>;
}

// --- files -------------------------------------------------------------------------------

export interface PlaceColumns {
  codes: string;
  noms: string;
  postaux: string;
  lat: number[];
  lon: number[];
  habitants: number[];
  dans: Record<number, string>;
}

export interface HousePlaceColumns {
  nombres: number[];
  sortes: Record<number, number>;
  noms: string;
  communes: string;
  commune: number[];
  postaux: string;
  lat: number[];
  lon: number[];
  sans: number[];
  departements: Record<number, string>;
  semaines: string;
  semaine: number[];
  feries: number[];
  ecarts: Record<number, Kept["deviations"]>;
}

export interface HouseColumns {
  noms: string;
  offres: number[][];
  offre: number[];
  fauteuil: number[];
  lieux: HousePlaceColumns;
  vies?: Record<string, Pick<Compiled, "ouvre" | "ferme">>;
  ids?: string;
  adresses?: string;
  telephones?: string;
  appels?: string;
}

export interface NeedColumns {
  services: number;
  codes: string;
  noms: string;
  mots: string;
}

export interface TermColumns {
  mots: string;
  nombres: number[];
  maisons: number[];
  champs: string;
}

export interface ManifestColumns {
  lieux: string;
  noms: string;
  postaux: string;
  fins: string;
  debuts: string;
  ailleurs: Record<string, string>;
  besoins: string;
  resume: string;
  index: { dossier: string; champs: string[]; mots: string; fins: string };
  maisons: string;
  nombres: number[];
  boites: (Box | null)[];
  territoires: string[];
  pas: number;
  offerts: number[];
  rares: Record<number, number[]>;
  departements: Record<string, string>;
  regions: Record<string, [name: string, codes: string, ...others: string[]]>;
  calendrier: Calendar;
}

/** The manifest of the search files, decoded. Sets hold the keys of shards. */
export interface Manifest extends Omit<ManifestColumns, "noms" | "postaux" | "fins" | "debuts" | "index"> {
  noms: Set<string>;
  postaux: Set<string>;
  fins: Set<string>;
  debuts: Set<string>;
  index: { dossier: string; champs: string[]; mots: Set<string>; fins: Set<string> };
  leaves: Leaf[];
  areas: Area[];
  houseCount: number;
}

export type FetchJson = (path: string, again: boolean, patienceMs: number) => Promise<unknown>;
export type Load = <C, T>(path: string, decode: (columns: C) => T, patienceMs?: number) => Promise<T>;

/** What goes wrong over the network (lib/fetching.js): the server's status, 0 without any. */
export interface Failure {
  status?: number;
  late?: boolean;
  address?: string;
}

/** The search files, decoded (search/loading.js). */
export interface Library extends Omit<Sources, "areas"> {
  manifest(): Promise<Manifest>;
  load: Load;
  shard(prefix: "n" | "p", key: string): Promise<Commune[]>;
  namedShards(words: string[]): Promise<Commune[]>;
  leaf(number: number): Promise<DetailedHouse[]>;
  houses(numbers: readonly number[]): Promise<DetailedHouse[]>;
  summary(): Promise<House[]>;
  commune(code: string): Promise<Commune | null>;
  counting(): Promise<Counting>;
  names(): Promise<Names>;
  fromNames<T>(ask: (names: Names) => Promise<T>): Promise<T>;
}

/** search/names.js, a part of its own. */
export interface Names {
  areaNearly(words: string[]): Promise<Area | null>;
  nearly(words: string[], beside?: boolean): Promise<Commune[]>;
  saying(text: string): Promise<number[]>;
  meant(reading: Reading): Promise<NamedHouses>;
  proposed(words: string[], options: { most: number; mistyped: boolean }): Promise<ProposedHouse[]>;
}

/** search/counting.js, a part of its own. */
export interface Counting {
  counts(library: Library, prepared: Prepared): Promise<Counts>;
}

// --- answers -----------------------------------------------------------------------------

export interface ShownPlace {
  code: string;
  name: string;
  postcodes: string[];
  nowIn: string;
  area: boolean;
  department: string;
}

export interface UnderstoodPlace extends ShownPlace {
  current: boolean;
}

/** `without` is the query without the words that said it, if any did. */
export interface ShownNeed {
  code: string;
  name: string;
  kind: NeedKind;
  without: string | null;
  absent: boolean;
}

export interface ShownSwitch {
  name: Switch;
  without: string;
}

/** What was understood, as the page shows it. */
export interface ShownReading {
  places: UnderstoodPlace[];
  others: number;
  position: Position | null;
  point: Position | null;
  needs: ShownNeed[];
  switches: ShownSwitch[];
  postcode: string;
  nearly: boolean;
  lost: boolean;
  unknown: string[];
  filtered: boolean;
}

export interface ShownHousePlace {
  rank: number;
  kind: PlaceKind;
  anchor: string;
  name: string;
  commune: string;
  position: Position | null;
}

/** A house as the page shows it. */
export interface Result {
  number: number;
  id: string;
  slug: string;
  name: string;
  phone: string;
  dialled: string;
  commune: string;
  postcode: string;
  place: ShownHousePlace;
  distanceKm: number | null;
  reasons: string[];
  opening: Opening;
}

export interface Answer {
  reading: ShownReading;
  sorted: "distance" | "score";
  results: Result[];
  more: boolean;
  total: number | null;
  asksWhere: boolean;
  everywhere: boolean;
}

/** How many houses each filter would keep. */
export interface Counts {
  total: number;
  switches: [Switch, number][];
  radii: [radiusKm: number | null, count: number][];
  needs: { code: string; name: string; kind: NeedKind; count: number }[];
  declared: Partial<Switches>;
}

export interface ProposedHouse {
  name: string;
  slug: string;
  commune: string;
  postcode: string;
}

/** What may complete the words typed; `q` is the query with it. */
export interface Proposals {
  places: (ShownPlace & { q: string })[];
  needs: { name: string; q: string }[];
  houses: ProposedHouse[];
}

/** A proposal of the list: a request to follow, or the page of a house. */
export type Proposal = { name: string; detail: string } & (
  | { request: { q: string; lieu?: string }; page?: undefined }
  | { page: string; request?: undefined }
);

/** Where a house that is shown receives. */
export interface ShownAt {
  number: number;
  id: string;
  rank: number;
}

/** The page's side of the worker (search/client.js). */
export interface Client {
  find(request: Request, count: number): Promise<Answer>;
  count(request: Request): Promise<Counts>;
  openings(places: ShownAt[]): Promise<Opening[] | null>;
  propose(text: string): Promise<Proposals>;
}

/** What entry.js hands to the part that it loads. */
export interface Given {
  showFailure(region: HTMLElement): void;
  reloadIfOutdated(failure: Failure): Promise<void>;
  loadAround(): Promise<typeof import("./search/around.js")>;
  loadFields(): Promise<typeof import("./search/filter_fields.js")>;
  loadMap(): Promise<typeof import("./map/beside.js")>;
}

/** What the box needs of the search. */
export interface Search {
  propose(text: string): Promise<Proposals>;
  go(request: RequestParts): void;
  goNear(position: Position): void;
}

/** What an address is written of; what is left out is not asked. */
export type RequestParts = Partial<Request>;

/** The results region's writer (search/results.js). */
export interface Results {
  more: HTMLButtonElement;
  list: HTMLElement;
  /** Nothing is asked; `sentence` may say what to do. */
  waiting(sentence?: string): void;
  loading(): void;
  failed(): void;
  /** What is shown stays; a sentence says that more of it could not come. */
  moreFailed(): void;
  show(answer: Answer, request: Request): void;
  /** The houses shown, in their order. */
  shown(): Result[];
  /** What a map is told of them. */
  told(): ToldResults;
  /** Focus the link of the house of this rank: where "more" was asked. */
  focusHouse(rank: number): void;
}

/** The filters' panel (search/filters_panel.js). */
export interface FiltersPanel {
  asked(request: Request): void;
  answered(understood?: Pick<ShownReading, "needs" | "switches">): void;
  hide(): void;
}

// --- maps --------------------------------------------------------------------------------

export type LatLng = [latitude: number, longitude: number];

/** A place as the maps take it. */
export interface MapPlace {
  id: string;
  name: string;
  of?: string;
  kind: PlaceKind;
  moves?: boolean;
  anchor?: string;
  town: string;
  position: Position | null;
  house?: number;
  href?: string;
  phone?: string;
  dialled?: string;
}

/** A place of /carte/, which has a plausible position. */
export interface LocatedPlace extends MapPlace {
  position: Position;
  of: string;
  house: number;
}

export interface PlaceDetails {
  href: string;
  phone: string;
  dialled: string;
}

export type Describe<P extends MapPlace = MapPlace> = (place: P) => Promise<PlaceDetails>;

/** What the results tell a map. */
export interface ToldResults {
  houses: (MapPlace & PlaceDetails)[];
  point: NamedPoint | null;
}

export interface OutlineColumns {
  pas: number;
  codes: string;
  noms: string;
  boites: Record<string, Box>;
  contours: number[][][];
  villes: { noms: string; points: number[] };
}

export interface Department {
  code: string;
  name: string;
  rings: LatLng[][];
  box: Box | null;
  middle: LatLng | null;
}

export interface Town {
  name: string;
  position: LatLng;
}

/** The site's own background, if it has one (docs/tiles.md). */
export interface Tiles {
  adresse: string;
  credit: string;
  lien?: string;
  zoom: number;
}

export interface MapFiles {
  outlines: Department[];
  towns: Town[];
  tiles: Tiles | null;
}

export interface MapOptions extends MapFiles {
  label: string;
  zoomButtons?: "topleft" | "bottomleft";
  describe?: Describe<any>;
}

export interface MapView {
  center: LatLng;
  zoom: number;
}

/** A mounted map (map/mount.js). */
export interface PlacesMap {
  show(places: MapPlace[], options?: { point?: NamedPoint | null; fit?: boolean }): void;
  highlight(id: string | null): void;
  onPick(heard: (id: string | null) => void): void;
  onMove(heard: (box: Box) => void): void;
  goTo(box: Box | null | undefined): void;
  box(): Box;
  view(): MapView;
  restore(view: MapView): void;
}

/** Pixels from the map's corner. */
export interface PixelBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export type NameKind = "sought" | "area" | "town";

/** A name that is wished on a map (map/naming.js). */
export interface WishedName {
  kind: string;
  x: number;
  y: number;
  width: number;
  height: number;
  gap: number | null;
  most: number;
}

export interface MapNames {
  refresh(): void;
  seek(point: NamedPoint | null): void;
}
