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
  alias?: string;
  area?: undefined;
}

/** An intercommunality (`isGrouping`), a natural region: around a point, over communes of `departments`. */
export interface Zone extends Commune {
  otherNames: string[];
  radiusKm: number;
  departments: string[];
  isGrouping: boolean;
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

/** One of the days to come; `isKnown` is false where nobody knows its hours. */
export interface ComingDay extends OpenDay {
  isKnown: boolean;
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
  stateOf(place: HousePlace): OpeningState;
  /** Today there and the seven days after it. */
  comingDays(place: HousePlace): ComingDay[];
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
  /** Of a branch or a stop that has its own, in a leaf. */
  phone?: string;
  dialled?: string;
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

/** Those that a place and its house must pass. */
export type Tests = ((place: HousePlace, house: House) => boolean)[];

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
export type Switch = "ouvert" | "sansrdv" | "itinerant" | "fauteuil" | "fixes";

/** What narrows an answer; "" and null do not. Days are one or several ("samedi,dimanche"), `rayon` is in km. */
export interface Filters extends Record<Switch, boolean> {
  jour: string;
  moment: string;
  rayon: number | null;
}

export type FilterName = keyof Filters;

/** A filter and one of its values, as the address writes it: "jour", "samedi"; "oui" for a switch. */
export interface FilterValue {
  name: FilterName;
  value: string;
}

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

/** A number to call, and what for; `isDiscreet`: somebody else may not see that it was asked. */
export interface HelpNumber {
  number: string;
  name: string;
  isDiscreet: boolean;
  isAlways: boolean;
}

/** A filter that words say; `isBeside`: only where a place, a need or another filter is said too. */
export interface SaidFilter extends FilterValue {
  ranks: number[];
  isBeside: boolean;
}

/** What an address asks (lib/address.js). */
export interface Request extends Filters {
  q: string;
  lieu: string;
  position: Position | null;
  services: string[];
  partenaires: string[];
}

/** What a house must answer. */
export interface Asked extends Filters {
  groups: Group[];
  from: Position | null;
  departments: string[];
}

/** What `understand` reads in. */
export interface Sources {
  /** The needs of which one of these words may begin a phrase, with these phrases at least. */
  needsBegun(words: string[]): Promise<Need[]>;
  /** Whether a need may begin with this word, as far as its first letters tell. */
  mayBeginNeed(word: string): boolean;
  needsNearlySaid(words: string[]): Promise<SaidGroup[]>;
  /** The filters that words say; their script is asked for where there may be one. */
  filtersSaid(words: string[]): Promise<FilterClaim[]>;
  /** What the readers that come with names.js read, whose files of a `piece` of the words come beside it; nothing without them. */
  withNames(read: (names: Names) => Promise<Partial<Claims>>, piece?: string[]): Promise<Partial<Claims>>;
  areas: Area[];
  areaNearlyNamed(words: string[]): Promise<Area | null>;
  placesNamed(words: string[]): Promise<Commune[]>;
  placesNearlyNamed(words: string[], beside?: boolean): Promise<Commune[]>;
  placesStarting(words: string[]): Promise<Commune[]>;
  placesAtPostcode(start: string): Promise<Commune[]>;
  /** Names of communes among words that must be read before their words are (lib/protected_names.js). */
  protectedSpans(words: readonly string[]): Promise<[start: number, end: number][]>;
  /** Intercommunalities, natural regions and islands (lib/zones.js) of that name. */
  areasCalled(words: readonly string[]): Promise<Zone[]>;
}

/** A piece of a query: the ranks of its words, and the words as a name has them. */
export interface Span {
  ranks: number[];
  piece: string[];
}

/** What a reader takes some words for (reading/). The cheapest claims that go together are what is understood. */
export interface PlaceClaim extends Span {
  by: "postcode" | "area" | "commune" | "everyday" | "street" | "zone" | "beginning" | "slip" | "unfinished";
  places: Place[];
  cost: number;
  postcode?: string;
}

export interface NeedClaim extends SaidGroup {
  by: "need";
  cost: number;
}

/** A filter that words may say; `isBeside` where they say none unless a place, a need or another filter is said too. */
export interface FilterClaim extends SaidFilter {
  cost: number;
}

export interface Claims {
  places: PlaceClaim[];
  needs: NeedClaim[];
  filters: FilterClaim[];
}

/** A question as it is weighed: its words, the ranks of those that say nothing (`idle`), whether the person's position is known. */
export interface Question {
  words: string[];
  idle: Set<number>;
  isSituated: boolean;
}

/** Claims that go together (reading/weighing.js): `places` are those of `claim` that lie `within` the others. */
export interface Interpretation {
  claim: PlaceClaim | null;
  places: Place[];
  within: PlaceClaim[];
  needs: NeedClaim[];
  filters: FilterClaim[];
  left: number[];
  placeCost: number;
  cost: number;
}

/** What a query's words say (reading/understanding.js). */
export interface Understood {
  words: string[];
  near: boolean;
  said: SaidGroup[];
  filters: SaidFilter[];
  rest: string[];
  extra: string[];
  postcode: string;
  nearly: boolean;
  glued: string;
  placeCost: number;
  places: Place[];
  place: Place | null;
}

/** What a request asks (search/reading.js). */
export interface Reading extends Understood {
  lost: boolean;
  /** Whether words that may say a filter could not be read for it. */
  filtersLost: boolean;
  /** What is asked, the filters that words say included. */
  request: Request;
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
  asksWhere: boolean;
  /** Absent where no filter is in use, or where its script could not be had. */
  filtering: Filtering | null;
  instead: string;
}

/** A reading without the filters that nobody near answers, and the sentence that says so. */
export interface Eased {
  reading: NamedReading;
  /** "" when they are answered. */
  instead: string;
}

/**
 * What the words `piece` name (reading/name_reader.js): houses `here`, at the place if one is said, or `elsewhere`, instead of it;
 * houses that the whole `question` names, its needs too; the `town` that the words are.
 */
export interface NameClaim {
  by: "here" | "elsewhere" | "question" | "town";
  piece: string[];
  houses: number[];
  town?: Commune;
  cost: number;
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

/** A house that Lunr found. */
export interface Ranked {
  house: number;
  score: number;
}

export type Within = (a: string, b: string, isInPhrase?: boolean) => boolean;

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
  alias?: Record<number, string>;
}

export interface ZoneColumns {
  noms: string;
  autres: string;
  lat: number[];
  lon: number[];
  rayons: number[];
  departements: string;
  habitants: number[];
  groupements: number[];
  codes: Record<number, string>;
}

export interface HousePlaceColumns {
  nombres?: number[];
  sortes?: Record<number, number>;
  noms?: string;
  communes: string;
  commune: number[];
  postaux: string;
  lat: number[];
  lon: number[];
  sans?: number[];
  departements?: Record<number, string>;
  semaines: string;
  semaine?: number[];
  feries?: number[];
  ecarts?: Record<number, Kept["deviations"]>;
}

export interface HouseColumns {
  noms: string;
  offres: number[][];
  offre?: number[];
  fauteuil?: number[];
  lieux: HousePlaceColumns;
  vies?: Record<string, Pick<Compiled, "ouvre" | "ferme">>;
  ids?: string;
  adresses?: string;
  telephones?: string;
  appels?: string;
  numeros?: Record<string, [phone: string, dialled: string]>;
}

export interface NeedColumns {
  services: number;
  numeros?: number[];
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
  zones: string;
  debuts: number[];
  proteges: number[];
  ailleurs: Record<string, string>;
  besoins: string;
  resume: string;
  index: { dossier: string; numeros: string; champs: string[]; mots: string; fins: string; telephones: string };
  maisons: string;
  nombres: number[];
  boites: [souths: number[], wests: number[], heights: number[], widths: number[]];
  territoires: string[];
  pas: number;
  offerts: number[];
  rares: Record<number, number[]>;
  departements: Record<string, string>;
  regions: Record<string, [name: string, codes: string, ...others: string[]]>;
  calendrier: Calendar;
}

/** The manifest of the search files, decoded. Sets hold the keys of shards. */
export interface Manifest extends Omit<ManifestColumns, "noms" | "postaux" | "fins" | "zones" | "debuts" | "proteges" | "index"> {
  noms: Set<string>;
  postaux: Set<string>;
  fins: Set<string>;
  zones: Set<string>;
  debuts: Set<number>;
  proteges: Set<number>;
  index: { dossier: string; numeros: string; champs: string[]; mots: Set<string>; fins: Set<string>; telephones: Set<string> };
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
export interface Library extends Omit<Sources, "areas" | "mayBeginNeed"> {
  manifest(): Promise<Manifest>;
  load: Load;
  shard(prefix: "d" | "n" | "p", key: string): Promise<Commune[]>;
  namedShards(words: string[]): Promise<Commune[]>;
  leaf(number: number): Promise<DetailedHouse[]>;
  houses(numbers: readonly number[]): Promise<DetailedHouse[]>;
  summary(): Promise<House[]>;
  needs(): Promise<Need[]>;
  commune(code: string): Promise<Commune | null>;
  filtersSaid: Sources["filtersSaid"];
  filtering(): Promise<Filtering>;
  names(): Promise<Names>;
  /** Ask for the files of the index where these words are, while names.js is on its way. */
  expectHouses(words: string[]): Promise<void>;
  fromNames<T>(ask: (names: Names) => Promise<T>): Promise<T>;
}

/** search/names.js, a part of its own. */
export interface Names {
  areaNearly(words: string[]): Promise<Area | null>;
  nearly(words: string[], beside?: boolean): Promise<Commune[]>;
  readZones(words: string[], left: Span, sources: Pick<Sources, "areasCalled">): Promise<PlaceClaim[]>;
  readSlips(words: string[], pieces: Span[], sources: Sources): Promise<Partial<Claims>>;
  needsNearly(words: string[]): Promise<SaidGroup[]>;
  zonesCalled(words: readonly string[]): Promise<Zone[]>;
  zone(code: string): Promise<Zone | null>;
  saying(text: string): Promise<number[]>;
  byPhone(typed: string): Promise<number[]>;
  meant(reading: Reading): Promise<NameClaim | null>;
  proposed(words: string[], options: { most: number; mistyped: boolean }): Promise<ProposedHouse[]>;
}

/** What search/proposing.js, a part of its own, is given of what the worker has. */
export interface ProposingGiven {
  needsSaid: typeof import("./reading/needs.js").needsSaid;
  queryWords: typeof import("./reading/words.js").queryWords;
  shownPlaces: typeof import("./search/shown.js").shownPlaces;
  withoutLinks: typeof import("./reading/linking.js").withoutLinks;
}

/** search/filtering.js, a part of its own. */
export type Filtering = typeof import("./search/filtering.js");

// --- answers -----------------------------------------------------------------------------

export interface ShownPlace {
  code: string;
  name: string;
  postcodes: string[];
  nowIn: string;
  area: boolean;
  department: string;
}

/** `said`: the words name it. */
export interface UnderstoodPlace extends ShownPlace {
  current: boolean;
  said: boolean;
}

/** `without` is the query without the words that said it, if any did. */
export interface ShownNeed {
  code: string;
  name: string;
  kind: NeedKind;
  without: string | null;
  absent: boolean;
}

/** Filters that go together ("ce soir"): what they are called, whether words say them, and the request's parts without them. */
export interface ShownFilter {
  filters: FilterValue[];
  label: string;
  isSaid: boolean;
  left: RequestParts;
}

/** What was understood, as the page shows it. */
export interface ShownReading {
  places: UnderstoodPlace[];
  others: number;
  position: Position | null;
  point: Position | null;
  needs: ShownNeed[];
  filters: ShownFilter[];
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
  /** The hours of the days that are asked for. */
  asked: string;
}

export interface Answer {
  reading: ShownReading;
  sorted: "distance" | "score";
  results: Result[];
  more: boolean;
  total: number | null;
  asksWhere: boolean;
  everywhere: boolean;
  /** That nobody near answers the filters, and who is shown; "" when they are answered. */
  instead: string;
}

/** How many houses each filter would keep. */
export interface Counts {
  total: number;
  filters: (FilterValue & { count: number })[];
  radii: [radiusKm: number | null, count: number][];
  needs: { code: string; name: string; kind: NeedKind; count: number }[];
  declared: Partial<Record<FilterName, boolean>>;
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

/** A worker of the search (search/opening.js); `ready` once it may be asked, `stopped` once it failed. */
export interface OpenedWorker {
  worker: Worker;
  ready: Promise<void>;
  stopped: Promise<Event>;
}

/** What entry.js hands to the part that it loads. */
export interface Given {
  open(): OpenedWorker;
  showFailure(region: HTMLElement): void;
  reloadIfOutdated(failure: Failure): Promise<void>;
  loadAround(): Promise<typeof import("./search/around.js")>;
  loadFields(): Promise<typeof import("./search/filter_fields.js")>;
  loadMap(): Promise<typeof import("./map/beside.js")>;
  addAfterSheet(): void;
}

/** What the box needs of the search. */
export interface Search {
  propose(text: string): Promise<Proposals>;
  go(request: RequestParts): void;
  goNear(position: Position): void;
  asked?(): string;
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
  answered(reading?: ShownReading): void;
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
  rank?: number;
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

/** What is known of a place that is shown; `opening()` tells its hours as they are when it is called. */
export interface PlaceDetails {
  href: string;
  phone: string;
  dialled: string;
  street?: string;
  opening?: () => Opening;
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
  cotes: number[][];
  teintes: number[];
  villes: { noms: string; points: number[] };
}

/** Where communes meet within a department (plugins/pages/map/maker.py). */
export interface BorderColumns {
  pas: number;
  lignes: number[][];
}

export interface Department {
  code: string;
  name: string;
  rings: LatLng[][];
  coasts: LatLng[][];
  /** Neighbours have another. */
  tint: number;
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
  /** Where communes meet within a department. */
  borders: (code: string) => Promise<LatLng[][]>;
}

export interface MapOptions extends MapFiles {
  label: string;
  zoomButtons?: "topleft" | "bottomleft";
  describe?: Describe<any>;
  /** Whether the borders of communes are drawn, from near enough. */
  communes?: boolean;
  /** What lies over the map. */
  over?: () => PixelBox[];
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
  seek(point: NamedPoint | null, positions: (Position | null)[]): void;
  open(id: string): void;
  box(): Box;
  view(): MapView;
  restore(view: MapView): void;
}

/** The map of /carte/ (map/page.js). */
export interface MapPage {
  map: PlacesMap;
  boxOfArea(code: string): Promise<Box | null>;
}

/** Pixels from the map's corner. */
export interface PixelBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export type NameKind = "sought" | "cluster" | "area" | "town";

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
